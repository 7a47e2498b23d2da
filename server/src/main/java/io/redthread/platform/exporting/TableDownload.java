package io.redthread.platform.exporting;

import io.redthread.kernel.InvalidInput;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A table on its way to whoever asked for it (导出): in which format, in whose language, and the answer it is written to.
 *
 * @param format CSV or Excel
 * @param locale language of the header
 * @param response where it goes
 */
public record TableDownload(TableFormat format, Locale locale, HttpServletResponse response) {

    private static final int PAGE = 200;

    /** Of that format; refuses one that is neither csv nor xlsx ({@code format-unknown}). */
    public static TableDownload of(String format, Locale locale, HttpServletResponse response) {
        var known = Arrays.stream(TableFormat.values())
                .filter(it -> it.extension().equals(format))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/format", format, "format-unknown"));
        return new TableDownload(known, locale, response);
    }

    /** Whether the reader reads English. */
    public boolean english() {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    /** Names the file, without its extension; answers where its bytes go. */
    public OutputStream stream(String name) throws IOException {
        response.setContentType(format.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format.extension())
                        .build()
                        .toString());
        return response.getOutputStream();
    }

    /** Begins the file with that header; its writer is closed by the caller. */
    public TableWriter open(String name, List<String> header) throws IOException {
        return format.open(stream(name), header);
    }

    /** Writes a paged list to its end. The first page is read before the file begins: what is refused is still a problem. */
    public <T> void write(
            String name, List<String> header, Function<T, List<?>> cells, Function<PageQuery, Page<T>> pages)
            throws IOException {
        var page = pages.apply(PageQuery.first(PAGE));
        try (var writer = open(name, header)) {
            page.items().forEach(item -> writer.row(cells.apply(item)));
            while (page.next() != null) {
                page = pages.apply(new PageQuery(null, PAGE, page.next()));
                page.items().forEach(item -> writer.row(cells.apply(item)));
            }
        }
    }
}
