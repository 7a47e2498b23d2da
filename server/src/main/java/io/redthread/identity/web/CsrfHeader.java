package io.redthread.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * Takes the CSRF token from its header and nowhere else. Looking among the parameters as well would make the container
 * read an upload before anyone knows who sends it. A token is made when somebody asks who is signed in, signs in or out, or is
 * refused for the lack of one; were it made for every file of a page that has none yet, an answer that comes late would put
 * another token in the place of the one in use.
 */
final class CsrfHeader extends CsrfTokenRequestAttributeHandler {

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return request.getHeader(token.getHeaderName());
    }
}
