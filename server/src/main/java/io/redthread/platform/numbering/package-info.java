/** Document numbers such as SO-20261122-000123: drawn, and found by their end. */
@NullMarked
package io.redthread.platform.numbering;

import org.jspecify.annotations.NullMarked;
