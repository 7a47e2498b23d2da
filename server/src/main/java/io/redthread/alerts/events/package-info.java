/** What others may learn from early warning. */
@NamedInterface("events")
@NullMarked
package io.redthread.alerts.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
