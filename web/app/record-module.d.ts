/** What the section of the record shows, computed when the page is built (web/build/record.js). */
declare module 'virtual:record' {
  const record: import('../text/record-data.js').RecordData;
  export default record;
}
