package io.redthread.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key as it is listed; its secret was shown once.
 *
 * @param id its id
 * @param name what program it is for
 * @param scopes what it may do
 * @param createdBy user name of its maker
 * @param makerActive whether the maker is still active; a key works only as long
 * @param createdAt when it was made
 * @param expiresAt when it ends by itself
 * @param revokedAt when it was revoked
 * @param lastUsedAt when it was last used, to the minute
 */
public record ApiKeyView(
        ApiKeyId id,
        String name,
        Set<Permission> scopes,
        String createdBy,
        boolean makerActive,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {}
