package io.redthread.identity.web;

import io.redthread.identity.PublicEndpoint;
import io.redthread.platform.problems.ProblemTypes;
import io.redthread.platform.problems.ProblemTypes.ProblemType;
import io.redthread.platform.problems.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where the {@code type} of a problem leads: what it says, when it happens, what to do; as a page or as JSON. */
@RestController
class ProblemTypePage {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final ProblemTypes types;
    private final Problems problems;

    ProblemTypePage(ProblemTypes types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    @GetMapping("/problems/{module}/{name}")
    @PublicEndpoint
    ResponseEntity<?> type(
            @PathVariable String module, @PathVariable String name, HttpServletRequest request, Locale locale) {
        var type = types.find(module, name);
        if (type.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problems.platform("http-404", 404, request.getRequestURI(), locale));
        }
        return wantsPage(request)
                ? ResponseEntity.ok().contentType(HTML).body(page(type.get()))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(type.get());
    }

    private static boolean wantsPage(HttpServletRequest request) {
        return String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String page(ProblemType type) {
        var members = type.members().entrySet().stream()
                .map(it -> "<li><code>%s</code> %s</li>".formatted(escaped(it.getKey()), escaped(it.getValue())))
                .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="zh-CN">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%2$s · Redthread</title>
                <style>
                body { font: 1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1rem; color-scheme: light dark }
                h1 { border-left: .25rem solid #c8102e; padding-left: .75rem }
                </style>
                <h1>%2$s<br><small lang="en">%3$s</small></h1>
                <p><code>%1$s</code> · HTTP %4$d</p>
                <p>%6$s</p>
                <p lang="en">%7$s</p>
                <p lang="en">%5$s</p>
                <ul lang="en">%8$s</ul>
                </html>
                """.formatted(
                        escaped(type.type()),
                        escaped(type.titleZh()),
                        escaped(type.titleEn()),
                        type.status(),
                        escaped(type.meaning()),
                        escaped(type.remedyZh()),
                        escaped(type.remedyEn()),
                        members);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
