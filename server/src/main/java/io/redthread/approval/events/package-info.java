/** What others may learn from approvals. */
@NamedInterface("events")
@NullMarked
package io.redthread.approval.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
