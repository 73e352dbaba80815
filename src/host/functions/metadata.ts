/** The parts of functions.json (the custom-functions metadata that a manifest points to) that the host reads. */
export interface FunctionsJson {
  functions: FunctionMetadata[];
  /** Errors reach parameters of type `any` instead of passing by the function. */
  allowErrorForDataTypeAny?: boolean;
  /** Results may be data types such as formatted numbers. */
  allowCustomDataForDataTypeAny?: boolean;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters?: ParameterMetadata[];
  options?: { stream?: boolean; cancelable?: boolean; volatile?: boolean };
}

export interface ParameterMetadata {
  name: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
}
