/** What others may learn from inventory. */
@NamedInterface("events")
@NullMarked
package io.redthread.inventory.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
