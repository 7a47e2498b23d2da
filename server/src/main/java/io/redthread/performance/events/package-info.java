/** What others may learn of figures of people. */
@NamedInterface("events")
@NullMarked
package io.redthread.performance.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
