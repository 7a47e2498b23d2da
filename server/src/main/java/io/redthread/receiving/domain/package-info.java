/** The rules of what comes in: Java alone. */
@NullMarked
package io.redthread.receiving.domain;

import org.jspecify.annotations.NullMarked;
