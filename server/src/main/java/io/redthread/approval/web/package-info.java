/** Approvals over HTTP. */
@NullMarked
package io.redthread.approval.web;

import org.jspecify.annotations.NullMarked;
