/** What pages/ and the tests keep in a window of theirs: messages that came, warnings in the console. */
declare var heard: { type?: string; height: number; version: number; state: any; result: any }[];
declare var warned: string[];
