package io.redthread.insight;

import java.math.BigDecimal;

/** Times and shares as sentences say them. */
final class Spoken {

    private Spoken() {}

    /** 42分钟, 1小时05分, 2天3小时. */
    static String zh(long seconds) {
        var minutes = seconds / 60;
        if (minutes == 0) {
            return seconds + "秒";
        }
        if (minutes < 60) {
            return minutes + "分钟";
        }
        var hours = minutes / 60;
        return hours < 24
                ? hours + "小时" + (minutes % 60 == 0 ? "" : "%02d分".formatted(minutes % 60))
                : hours / 24 + "天" + (hours % 24 == 0 ? "" : hours % 24 + "小时");
    }

    /** 42 min, 1 h 05 min, 2 d 3 h. */
    static String en(long seconds) {
        var minutes = seconds / 60;
        if (minutes == 0) {
            return seconds + " s";
        }
        if (minutes < 60) {
            return minutes + " min";
        }
        var hours = minutes / 60;
        return hours < 24
                ? hours + " h" + (minutes % 60 == 0 ? "" : " %02d min".formatted(minutes % 60))
                : hours / 24 + " d" + (hours % 24 == 0 ? "" : " " + hours % 24 + " h");
    }

    /** 58%, 8.4%. */
    static String percent(int basisPoints) {
        var percent = BigDecimal.valueOf(basisPoints, 2);
        var shown = percent.abs().compareTo(BigDecimal.TEN) >= 0
                ? percent.setScale(0, java.math.RoundingMode.HALF_UP)
                : percent.setScale(1, java.math.RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.toPlainString() + "%";
    }
}
