package io.redthread.identity.web;

import io.redthread.identity.Identified;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Tells Spring Security who {@link AccessFilter} found, so that its own tools know it too. */
final class IdentifiedAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Identified who;

    IdentifiedAuthentication(Identified who) {
        super(AuthorityUtils.createAuthorityList(who.access().permissions().stream()
                .map(permission -> permission.code())
                .toList()));
        this.who = who;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return who.caller().username();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
