/** Workbooks: xlsx and OpenDocument. {@link Spreadsheet} is the entrance. */
package org.w3id.dyad.source.format.workbook;
