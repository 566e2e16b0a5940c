/** The licence of the open data, in the words of the Nutzungsbedingungen. */
export const OPEN_DATA_LICENCE = { name: "Creative Commons Namensnennung 4.0 International (CC BY 4.0)", url: "https://creativecommons.org/licenses/by/4.0/deed.de" };

/** It covers what people wrote here, not what they wrote about. */
export const LICENCE_LIMIT = "Die Lizenz gilt für die Beiträge, nicht für den Text des Papiers.";
