package io.redthread.purchasing.web;

import org.jspecify.annotations.Nullable;

/**
 * What an act on a document before an order says.
 *
 * @param revision the revision that the caller saw
 * @param reason why, where the act asks for it
 */
record ActRequest(@Nullable Integer revision, @Nullable String reason) {}
