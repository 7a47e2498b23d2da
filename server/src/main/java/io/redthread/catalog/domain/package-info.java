/** The rules of goods: check digits, units, kits; plain Java. */
@NullMarked
package io.redthread.catalog.domain;

import org.jspecify.annotations.NullMarked;
