package io.redthread.platform.web;

import io.redthread.kernel.InvalidInput;
import io.redthread.platform.json.ReadableText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriUtils;

/** Refuses queries that are no UTF-8 or hold unreadable text, at the parameter, before anything is looked up by them. */
final class ReadableQuery implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var query = request.getQueryString();
        if (query != null) {
            for (var parameter : query.split("&")) {
                var cut = parameter.indexOf('=');
                var name = cut < 0 ? parameter : parameter.substring(0, cut);
                ReadableText.checked("/" + name, decoded(name, cut < 0 ? "" : parameter.substring(cut + 1)));
            }
        }
        return true;
    }

    private static String decoded(String name, String value) {
        try {
            var bytes = UriUtils.decode(value, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw InvalidInput.of("/" + name, value, "text-unreadable");
        }
    }
}
