/** Claims about the rules of goods. */
@NullMarked
package io.redthread.catalog.domain;

import org.jspecify.annotations.NullMarked;
