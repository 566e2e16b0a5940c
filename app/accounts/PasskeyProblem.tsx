/** Where the script says what went wrong between browser and passkey. */
export function PasskeyProblem() {
  return <p className="error" role="alert" data-passkey-problem hidden />;
}
