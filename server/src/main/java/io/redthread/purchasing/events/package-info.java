/** What others may learn from purchasing. */
@NamedInterface("events")
@NullMarked
package io.redthread.purchasing.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
