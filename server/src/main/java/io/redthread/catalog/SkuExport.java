package io.redthread.catalog;

import io.redthread.platform.exporting.TableDownload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Takes a list of items out as a file that an import takes back. */
@Service
public class SkuExport {

    private final Goods goods;
    private final Categories categories;

    SkuExport(Goods goods, Categories categories) {
        this.goods = goods;
        this.categories = categories;
    }

    /** Writes every item that matches. */
    public void write(SkuFilter filter, TableDownload file) throws IOException {
        var sheet =
                new SkuSheet(categories.all().stream().collect(Collectors.toMap(CategoryView::id, CategoryView::code)));
        var columns = sheet.columns();
        var header = columns.stream()
                .map(column -> file.english()
                        ? column.field().label().en()
                        : column.field().label().zh())
                .toList();
        try (var table = file.open("skus", header)) {
            goods.each(filter, view -> {
                var cells = new ArrayList<>(columns.size());
                columns.forEach(column -> cells.add(column.value().apply(view)));
                table.row(cells);
            });
        }
    }
}
