/** Lists as files: CSV and Excel, streamed, safe to open in a spreadsheet. */
@NullMarked
package io.redthread.platform.exporting;

import org.jspecify.annotations.NullMarked;
