export function documentNumberKey(number: string): string {
  return number;
}
export function titleKeys(title: string): string[] {
  return [title];
}
