/** The rules of promising and placing goods, in plain Java. */
@NullMarked
package io.redthread.inventory.domain;

import org.jspecify.annotations.NullMarked;
