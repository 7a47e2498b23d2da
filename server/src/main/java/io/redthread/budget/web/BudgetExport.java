package io.redthread.budget.web;

import io.redthread.budget.BudgetDesk;
import io.redthread.budget.BudgetFilter;
import io.redthread.budget.BudgetLine;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.exporting.TableDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the budgets away as a file, with the filters that stand on screen. */
@RestController
@RequestMapping("/api/budgets")
class BudgetExport {

    private final BudgetDesk desk;

    BudgetExport(BudgetDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/export")
    @Requires(Permission.BUDGET_READ)
    void export(
            @RequestParam(defaultValue = "csv") String format,
            @ModelAttribute BudgetFilter filter,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        file.write("budgets", header(file.english()), BudgetExport::cells, query -> desk.page(filter, query));
    }

    private static List<?> cells(BudgetLine line) {
        var budget = line.budget();
        return List.of(
                line.department(),
                budget.key().period().code(),
                budget.key().startsOn(),
                budget.key().category(),
                budget.amount().amount(),
                budget.committed().amount(),
                budget.spent().amount(),
                budget.below().amount(),
                budget.left().amount(),
                budget.forecast().amount());
    }

    private static List<String> header(boolean english) {
        return english
                ? List.of(
                        "Department",
                        "Period",
                        "From",
                        "Category",
                        "Budget",
                        "Committed",
                        "Spent",
                        "Of which below",
                        "Left",
                        "Forecast")
                : List.of("部门", "期间", "起始日", "品类", "预算", "已占用", "已花费", "其中下级部门", "剩余", "期末预测");
    }
}
