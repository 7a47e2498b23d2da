/** What others may learn from monitoring. */
@NamedInterface("events")
@NullMarked
package io.redthread.monitoring.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
