package io.redthread.identity.web;

import io.redthread.kernel.Refusal;
import io.redthread.platform.problems.Problem;
import io.redthread.platform.problems.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem where no controller has been reached yet. */
@Component
class ProblemWriter {

    private final Problems problems;
    private final JsonMapper json;
    private final ObjectProvider<LocaleResolver> locales;

    ProblemWriter(Problems problems, JsonMapper json, ObjectProvider<LocaleResolver> locales) {
        this.problems = problems;
        this.json = json;
        this.locales = locales;
    }

    void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(problems.of(refusal, request.getRequestURI(), locale(request)), response);
    }

    void malformed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(problems.platform("http-400", 400, request.getRequestURI(), locale(request)), response);
    }

    private void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private Locale locale(HttpServletRequest request) {
        var resolver = locales.getIfAvailable();
        return resolver == null ? request.getLocale() : resolver.resolveLocale(request);
    }
}
