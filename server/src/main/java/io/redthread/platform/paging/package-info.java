/** Lists by keyset: filter, sort, continue after a cursor. */
@NullMarked
package io.redthread.platform.paging;

import org.jspecify.annotations.NullMarked;
