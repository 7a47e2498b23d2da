/** Claims about approvals. */
@NullMarked
package io.redthread.approval;

import org.jspecify.annotations.NullMarked;
