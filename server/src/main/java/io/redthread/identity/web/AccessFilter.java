package io.redthread.identity.web;

import io.redthread.identity.Access;
import io.redthread.identity.ApiKeys;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.Identified;
import io.redthread.identity.IdentityRefusal.ApiKeyRefused;
import io.redthread.identity.IdentityRefusal.PeopleOnly;
import io.redthread.identity.Sessions;
import io.redthread.identity.SignedInPerson;
import io.redthread.identity.Substitutes;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who is behind a request to the API, by key or by session, and binds it to everything that is done for it. Who
 * shows a key is that program and nobody else, whatever cookies come along.
 */
@Component
class AccessFilter extends OncePerRequestFilter {

    static final String KEY_HEADER = "X-Api-Key";
    static final String ON_BEHALF_HEADER = "X-On-Behalf-Of";

    private static final String IDENTIFIED = AccessFilter.class.getName();
    private static final int DEVICE_LENGTH = 120;

    private final Sessions sessions;
    private final ApiKeys keys;
    private final Substitutes substitutes;
    private final ProblemWriter problems;

    AccessFilter(Sessions sessions, ApiKeys keys, Substitutes substitutes, ProblemWriter problems) {
        this.sessions = sessions;
        this.keys = keys;
        this.substitutes = substitutes;
        this.problems = problems;
    }

    /** Who is behind the request. */
    static Identified identified(HttpServletRequest request) {
        return request.getAttribute(IDENTIFIED) instanceof Identified known ? known : nobody(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Identified who;
        try {
            who = request.getRequestURI().startsWith("/api/") ? identify(request) : nobody(request);
        } catch (Refused refused) {
            problems.write(refused.refusal(), request, response);
            return;
        }
        request.setAttribute(IDENTIFIED, who);
        if (who.known()) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new IdentifiedAuthentication(who));
            SecurityContextHolder.setContext(context);
        }
        try {
            Callers.<Boolean, ServletException>as(
                    who.caller(),
                    () -> CurrentAccess.<Boolean, ServletException>as(
                            who.access(), () -> passed(chain, request, response)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A scope lets one kind of checked exception through: that of the connection goes unchecked. */
    private static boolean passed(FilterChain chain, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        try {
            chain.doFilter(request, response);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Identified identify(HttpServletRequest request) {
        var key = request.getHeader(KEY_HEADER);
        if (key != null) {
            return keys.find(key)
                    .map(program -> program(program, request))
                    .orElseThrow(() -> new ApiKeyRefused().refused());
        }
        return SessionCookie.token(request)
                .flatMap(sessions::find)
                .map(person -> person(person, request))
                .orElseGet(() -> nobody(request));
    }

    private Identified person(SignedInPerson person, HttpServletRequest request) {
        var behalf = request.getHeader(ON_BEHALF_HEADER);
        var access = behalf == null ? person.access() : substitutes.accessFor(person, behalf);
        return new Identified(
                new Caller(
                        person.id().value(),
                        person.username(),
                        person.name(),
                        person.role(),
                        behalf,
                        address(request),
                        device(request)),
                access,
                Optional.of(person));
    }

    private static Identified program(ApiKeys.Program program, HttpServletRequest request) {
        if (request.getHeader(ON_BEHALF_HEADER) != null) {
            throw new PeopleOnly().refused();
        }
        return new Identified(
                new Caller(
                        null,
                        Caller.program(program.name()),
                        program.name(),
                        "api-key",
                        null,
                        address(request),
                        device(request)),
                new Access(null, null, Set.of(), program.scopes(), DataScope.ALL),
                Optional.empty());
    }

    private static Identified nobody(HttpServletRequest request) {
        return new Identified(
                new Caller(null, "", "", "none", null, address(request), device(request)),
                Access.NOBODY,
                Optional.empty());
    }

    private static String address(HttpServletRequest request) {
        return String.valueOf(request.getRemoteAddr());
    }

    private static String device(HttpServletRequest request) {
        var agent =
                Optional.ofNullable(request.getHeader("User-Agent")).orElse("").replaceAll("\\p{Cntrl}", "");
        return agent.length() > DEVICE_LENGTH ? agent.substring(0, DEVICE_LENGTH) : agent;
    }
}
