package health.roi.fee.schedule;

import health.roi.platform.money.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** How something is priced. Amounts are in US dollars. */
public sealed interface Price {

    /**
     * From one page to another, both included.
     *
     * @param toPage null in the last, which is open
     */
    record Tier(int fromPage, Integer toPage, Rate amount) {

        public boolean holds(int pages) {
            return fromPage <= pages && (toPage == null || pages <= toPage);
        }

        /** How many of the first so many pages lie in it. */
        public int pagesWithin(int pages) {
            int last = toPage == null ? pages : Math.min(pages, toPage);
            return Math.max(0, last - fromPage + 1);
        }
    }

    /**
     * Once for the request, whatever its size within a tier.
     *
     * @param tiers by the number of pages; below the first nothing is due
     * @param includedPages how many pages it buys
     * @param notForImagesAlone whether a request for images without a page is free of it
     */
    record Once(List<Tier> tiers, int includedPages, boolean notForImagesAlone) implements Price {
        public Once {
            tiers = List.copyOf(tiers);
        }
    }

    /** For each page; the amount of a tier is that of one of its pages. */
    record PerPage(List<Tier> tiers) implements Price {
        public PerPage {
            tiers = List.copyOf(tiers);
        }
    }

    /** For each unit of what is counted: images, years searched, media. */
    record PerUnit(Rate unitAmount) implements Price {}

    /** So many percent of other components. */
    record Percent(BigDecimal percent, Set<FeeKind> of) implements Price {
        public Percent {
            of = Set.copyOf(of);
        }
    }

    /**
     * Labor and supplies as they were spent.
     *
     * @param forMedia the media that are reproduced at cost; with none here and no images, every request is
     * @param forImages whether a request with images is, in any medium
     */
    record AsSpent(Set<CopyMedium> forMedia, boolean forImages) implements Price {
        public AsSpent {
            forMedia = Set.copyOf(forMedia);
        }

        public boolean isDue(CopyMedium medium, int images) {
            return forMedia.isEmpty() && !forImages || forMedia.contains(medium) || forImages && images > 0;
        }
    }

    /** The postage of the request as it was paid. */
    record Postage() implements Price {}
}
