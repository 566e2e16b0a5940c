/** The notice the funders ask for, in the same words wherever the project speaks of itself. */
export const FUNDING_NOTICE =
  "Das Projekt wird aus dem Asyl-, Migrations- und Integrationsfonds (AMIF) der Europäischen Union kofinanziert, mit Projektmitteln des BAMF und aus dem hessischen Landesprogramm „WIR – Wegweisende Integrationsansätze Realisieren“.";
