/** Claims about routes without a database. */
@NullMarked
package io.redthread.approval.domain;

import org.jspecify.annotations.NullMarked;
