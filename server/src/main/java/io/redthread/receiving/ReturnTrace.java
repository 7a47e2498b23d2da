package io.redthread.receiving;

import io.redthread.kernel.Sku;
import io.redthread.platform.files.StoredFile;
import java.util.List;

/**
 * A return with all that belongs to it.
 *
 * @param authorisation the return
 * @param lines what of the order may come back
 * @param goods what is expected, came and was judged
 * @param receipts what was taken in, in its order
 * @param verdicts what was found, in its order
 * @param numbers serial numbers of its goods
 * @param theirs those of its goods that are a partner's own: they never become ours
 * @param photos pictures of it, in their order
 * @param refunds refunds of its order, the oldest first
 */
public record ReturnTrace(
        ReturnView authorisation,
        List<ReturnLine> lines,
        List<ReturnGoods> goods,
        List<ReturnReceipt> receipts,
        List<ReturnVerdict> verdicts,
        ReturnNumbers numbers,
        List<Sku> theirs,
        List<StoredFile> photos,
        List<RefundView> refunds) {}
