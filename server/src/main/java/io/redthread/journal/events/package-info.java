/** What others may learn from the journal. */
@NamedInterface("events")
@NullMarked
package io.redthread.journal.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
