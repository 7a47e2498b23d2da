package io.redthread.platform.problems;

import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.Outage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what went wrong into the one problem the caller sees. A bug is a 500 with a trace id, and stands in the log. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    /** Who was to be answered has gone: a closed page is no fault of anybody's. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {
        LOG.trace("the reader has gone");
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(
            Refused refused, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        begunAnew(response);
        return answer(problems.of(refused.refusal(), request.getRequestURI(), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e, HttpServletRequest request, Locale locale) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                var pointer = e.getCause() instanceof DatabindException place ? pointer(place) : "";
                return answer(located(refused, pointer, request, locale));
            }
        }
        return answer(
                switch (e.getCause()) {
                    case DatabindException wrong when !wrong.getPath().isEmpty() -> wrongType(wrong, request, locale);
                    case JacksonException broken -> problems.unreadable(place(broken), request.getRequestURI(), locale);
                    case null, default -> problems.unreadable("", request.getRequestURI(), locale);
                });
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongParameter(
            MethodArgumentTypeMismatchException e, HttpServletRequest request, Locale locale) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return answer(located(refused, "/" + e.getName(), request, locale));
            }
        }
        return answer(at("/" + e.getName(), e.getValue(), request, locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongBinding(MethodArgumentNotValidException e, HttpServletRequest request, Locale locale) {
        var errors = e.getFieldErrors().stream()
                .map(field -> new InputError(
                        "/" + field.getField(), String.valueOf(field.getRejectedValue()), "value-malformed"))
                .toList();
        return answer(problems.invalid(errors, request.getRequestURI(), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(ServletRequestBindingException e, HttpServletRequest request, Locale locale) {
        var name = switch (e) {
            case MissingServletRequestParameterException parameter -> parameter.getParameterName();
            case MissingRequestHeaderException header -> header.getHeaderName();
            default -> "";
        };
        var error = new InputError("/" + name, "", "value-required");
        return answer(problems.missing(error, request.getRequestURI(), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadableUpload(MultipartException e, HttpServletRequest request, Locale locale) {
        var status = e instanceof MaxUploadSizeExceededException ? 413 : 400;
        return answer(problems.platform("http-" + status, status, request.getRequestURI(), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> fault(
            Exception e, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        begunAnew(response);
        // Query parameters bound to a record that refuses them come wrapped by the binder.
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return answer(problems.of(refused.refusal(), request.getRequestURI(), locale));
            }
        }
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var status = known.getStatusCode().value();
            return answer(problems.platform("http-" + status, status, request.getRequestURI(), locale));
        }
        if (Outage.is(e)) {
            LOG.warn("no database at {} {}", request.getMethod(), request.getRequestURI());
            return later(problems.platform("database-away", 503, request.getRequestURI(), locale));
        }
        var problem = problems.platform("fault", 500, request.getRequestURI(), locale);
        LOG.error("fault {} at {} {}", problem.traceId(), request.getMethod(), request.getRequestURI(), e);
        return answer(problem);
    }

    /** An export says that a file comes before it looks for the rows. */
    private static void begunAnew(HttpServletResponse response) {
        if (!response.isCommitted()) {
            response.setContentType(null);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        }
    }

    /** The values were refused by their own type, which does not know where they stood. */
    private Problem located(Refused refused, String pointer, HttpServletRequest request, Locale locale) {
        if (refused.refusal() instanceof InvalidInput invalid && !pointer.isEmpty()) {
            var errors = invalid.errors().stream()
                    .map(error -> new InputError(pointer, error.value(), error.code()))
                    .toList();
            return problems.invalid(errors, request.getRequestURI(), locale);
        }
        return problems.of(refused.refusal(), request.getRequestURI(), locale);
    }

    /** A value of the wrong type, or a field that does not exist: the shape is wrong, not the facts. */
    private Problem wrongType(DatabindException e, HttpServletRequest request, Locale locale) {
        var unknown = e instanceof UnrecognizedPropertyException;
        var value = e instanceof InvalidFormatException format ? String.valueOf(format.getValue()) : "";
        var error = new InputError(pointer(e), value, unknown ? "field-unknown" : "value-malformed");
        return problems.invalid(400, List.of(error), request.getRequestURI(), locale);
    }

    private Problem at(String pointer, @Nullable Object value, HttpServletRequest request, Locale locale) {
        return problems.invalid(
                List.of(new InputError(pointer, String.valueOf(value), "value-malformed")),
                request.getRequestURI(),
                locale);
    }

    private static String pointer(DatabindException e) {
        var pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            var property = step.getPropertyName();
            pointer.append('/').append(property == null ? step.getIndex() : property);
        }
        return pointer.toString();
    }

    /** Line and column in the body, both from 1: what a person looks for who wrote it by hand. */
    private static String place(JacksonException e) {
        var place = e.getLocation();
        return place == null || place.getLineNr() < 1 ? "" : place.getLineNr() + ":" + place.getColumnNr();
    }

    private static ResponseEntity<Problem> later(Problem problem) {
        return ResponseEntity.status(problem.status())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
