/** What is used of React, which the grid brings along without its types. */
declare module 'react' {
  export function createElement(type: string, properties: object): object;
}
