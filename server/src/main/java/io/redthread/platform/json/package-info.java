/** How values look in JSON. */
@NullMarked
package io.redthread.platform.json;

import org.jspecify.annotations.NullMarked;
