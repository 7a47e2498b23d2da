/** Routes and their transitions: no Spring, no SQL. */
@NullMarked
package io.redthread.approval.domain;

import org.jspecify.annotations.NullMarked;
