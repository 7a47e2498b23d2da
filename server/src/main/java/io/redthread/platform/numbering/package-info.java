/** Document numbers such as SO-20261122-000123. */
@NullMarked
package io.redthread.platform.numbering;

import org.jspecify.annotations.NullMarked;
