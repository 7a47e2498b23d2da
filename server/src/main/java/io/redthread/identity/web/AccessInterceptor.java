package io.redthread.identity.web;

import io.redthread.identity.Identified;
import io.redthread.identity.IdentityRefusal.NotSignedIn;
import io.redthread.identity.IdentityRefusal.PasswordChangeRequired;
import io.redthread.identity.IdentityRefusal.PeopleOnly;
import io.redthread.identity.IdentityRefusal.PermissionMissing;
import io.redthread.identity.PublicEndpoint;
import io.redthread.identity.Requires;
import io.redthread.identity.SignedInOnly;
import io.redthread.identity.SignedInPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.ParameterizableViewController;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Stands before every endpoint and enforces what it says about its callers. What says nothing is refused to all. */
@Component
class AccessInterceptor implements HandlerInterceptor {

    private static final String OURS = "io.redthread.";
    private static final List<String> OPEN_LIBRARIES =
            List.of("org.springdoc.", "org.springframework.boot.webmvc.autoconfigure.error.");

    private final ProblemWriter problems;

    AccessInterceptor(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        switch (handler) {
            case ResourceHttpRequestHandler files -> {}
            case HandlerMethod method when isOurs(method) -> check(method, AccessFilter.identified(request));
            case HandlerMethod method when isOpenLibrary(method) -> {}
            case ParameterizableViewController pages -> {}
            default -> {
                problems.write(new PermissionMissing(List.of()), request, response);
                return false;
            }
        }
        return true;
    }

    private static void check(HandlerMethod method, Identified who) {
        if (method.hasMethodAnnotation(PublicEndpoint.class)) {
            return;
        }
        var requires = method.getMethodAnnotation(Requires.class);
        var signedInOnly = method.hasMethodAnnotation(SignedInOnly.class);
        if (requires == null && !signedInOnly) {
            throw new PermissionMissing(List.of()).refused();
        }
        if (!who.known()) {
            throw new NotSignedIn().refused();
        }
        if (who.person().map(SignedInPerson::passwordChangeRequired).orElse(false)
                && !method.hasMethodAnnotation(DespiteOneTimePassword.class)) {
            throw new PasswordChangeRequired().refused();
        }
        if (requires == null && who.person().isEmpty()) {
            throw new PeopleOnly().refused();
        }
        if (requires != null && Arrays.stream(requires.value()).noneMatch(who.access()::may)) {
            throw new PermissionMissing(List.of(requires.value())).refused();
        }
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS);
    }

    private static boolean isOpenLibrary(HandlerMethod method) {
        return OPEN_LIBRARIES.stream().anyMatch(method.getBeanType().getName()::startsWith);
    }
}
