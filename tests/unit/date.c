/* Values of date expressions, calendar arithmetic, and what a date module must not read. */
#include "check.h"
#include "lib/date.h"
#include "lib/date/rule/lunar.h"

/* An expression, and the values found in it, parted by blanks. */
struct example {
    const char *text, *values;
};

static const struct day reference = {2025, 9, 4}; /* a Thursday */

static void values_of(struct date_scanner *scanner, struct date_context context, const char *text,
                      struct buffer *to)
{
    struct date date;
    to->length = 0;
    date_scanner_open(scanner, text_of(text));
    while (date_next(scanner, &context, &date)) {
        if (to->length)
            buffer_add_byte(to, ' ');
        buffer_add(to, text_of(date.value.bytes));
    }
}

static void check_examples(struct date_scanner *scanner, struct date_context context,
                           const struct example *examples)
{
    struct buffer values = {0};
    for (; examples->text; examples++) {
        values_of(scanner, context, examples->text, &values);
        if (!text_is(buffer_text(&values), examples->values))
            printf("in \"%s\":\n", examples->text);
        CHECK_TEXT(buffer_text(&values), examples->values);
    }
    buffer_free(&values);
}

static const struct example with_reference[] = {
    {"He fled in the early morning hours Saturday. On Monday it burned in the late evening hours. The early "
     "morning hours of the war. In the predawn hours of Sunday",
     "2025-08-30TMO 2025-09-01 2025-09-01TEV 2025-08-31TMO"},
    {"The late evening hours Monday through Thursday are popular. She likes the early morning hours",
     "XXXX-WXX-1 XXXX-WXX-4"},
    {"He left in late October. In mid-November they met. It began at the end of October. It will end in late "
     "October",
     "2024-10 2024-11 2024-10 2025-10"},
    {"He spoke of the upcoming showdown in March and of the coming April 8 vote", "2026-03 2026-04-08"},
    {"When he leaves office in June, she takes over", "2026-06"},
    {"A report in October said it would come. Prosecutors in November charged two men. A vote in November "
     "was called",
     "2024-10 2024-11 2025-11"},
    {"A man due in court in October said he was ill. Voters going home in November said so. A woman seeking "
     "her "
     "third term in November backed it. The firm that hopes to open in October hired 30. A course in October "
     "taught by Ann. The summit in November built around trade",
     "2025-10 2025-11 2025-11 2025-10 2025-10 2025-11"},
    {"She sued in October. It rebuilt the bridge in November", "2024-10 2024-11"},
    {"It ended in October. The war, which ended in November, was long. It will have ended in October",
     "2024-10 2024-11 2025-10"},
    {"They met in June. The first man left. It fell in July. 12 men died. In Sept. 12 men died. He left on "
     "June. 4, 2024",
     "2025-06 2025-07 2024-09-12 2024-06-04"},
    {"For half a dozen years, after a half-dozen years, in half-a-dozen years; a million years; a half hour",
     "P6Y P6Y P6Y P1000000Y PT30M"},
    {"5 June-10 July 2018, 5 June-10", "2018-06-05 2018-07-10 2010-06-05"},
    {"It flew on April 12, 1981. The next one will fly at the end of the month", "1981-04-12 2025-09"},
    {"In 2027 it will open in March, and will close by the end of the year. It will open again at the end of "
     "the "
     "year",
     "2027 2027-03 2027 2027"},
    {"In March 2021 he wrote: It will end by the end of the month", "2021-03 2021-03"},
    {"Congress cut it in fiscal 2025, which began Oct. 1. It fell in fiscal 2023, which ended Sept. 30",
     "2025 2024-10-01 2023 2023-09-30"},
    {"In fiscal 2010, which began July 1, it fell. It rose in fiscal 2016, which began in October, and in "
     "fiscal "
     "1999, which began April 1",
     "2010 2009-07-01 2016 2015-10 1999 1999-04-01"},
    {"It dates back decades, over a period of years. They cut back hours. The back months fell", "PXDE PXY"},
    {"20-plus years, a 20-plus-year career, the past four-plus months. A 60-plus crowd", "P20Y P20Y P4M"},
    {"It ran May 31-June 4, 2026, and Oct. 31-Nov. 2. It was 31-June",
     "2026-05-31 2026-06-04 2024-10-31 2024-11-02"},
    {"In May 1990 they met. She loved that last day", "1990-05 XXXX-XX-XX"},
    {"Le 5 mai, 1900 km de la mer, il est venu", "2025-05-05"},
    {"Le 5 mai, 1900 ans plus tard, il est venu", "2025-05-05"},
    {"Remember, on Saturday we lost. Remember that on Monday he fell. Remember the party on Monday",
     "2025-08-30 2025-09-01 2025-09-08"},
    {"He left last night at 2:15; he left last night at 2; it burned last night at 12:30; she called last "
     "night at "
     "12",
     "2025-09-03TNI 2025-09-04T02:15 2025-09-03TNI 2025-09-04T02:00 2025-09-03TNI 2025-09-04T00:30 "
     "2025-09-03TNI 2025-09-04T00:00"},
    {"Version 11.12.19 19:00 came on 11.12.19 19:00", "2019-12-11T19:00"},
    {"In 2012 March 5 was a Monday", "2012 2012-03-05 XXXX-WXX-1"},
    {"It was cold in Room 2012 March 5", "2025-03-05"},
    {"Every first Monday of every month, every last Friday of each month. Every last Friday in May",
     "P1M P1M 2025-05-30"},
    {"She said he'd gone by Friday; he said they'd already told him by Friday; he said they'd taken it by "
     "Friday",
     "2025-08-29 2025-08-29 2025-08-29"},
    {"Next year will be better, he said on 7 July. Next year's festival was cancelled on 7 July",
     "2026 2025-07-07 2026 2025-07-07"},
    {"He took the job starting in October. The court delayed the case until a day in October. It "
     "unveiled the car due in October. The required two meetings in October. They threatened a walkout in "
     "October",
     "2025-10 P1D 2025-10 2025-10 2025-10 2025-10"},
    {"She said they'd appeal by Friday; he said they'd left by Friday", "2025-09-05 2025-08-29"},
    {"Last year he lost to Smith on Aug. 4. Two years ago it opened in May. But last year it opened in "
     "August",
     "2024 2024-08-04 2023 2023-05 2024 2024-08"},
    {"Last year it fell, they said on Aug. 4. Last year they said on Aug. 4 that it fell",
     "2024 2025-08-04 2024 2025-08-04"},
    {"In the 1820s and 30s, in the 1860s and '70s, in the 1880s, 1890s and 1900s; the 60s and 70s; the 1980s "
     "and 30s",
     "182 183 186 187 188 189 190 196 197 198"},
    {"In the first quarter of the 18th century, the last quarter of the 20th century, the first quarter of "
     "the 1890s",
     "17 19 189"},
    {"The season opened on Oct. 5, 1990. In December they lost. In the new year they won. By Easter they led",
     "1990-10-05 1990-12 1991 1991-03-31"},
    {"In December 1996 they lost. She will be back in the new year", "1996-12 2026"},
    {"Das war am vergangenen 28. Oktober und nicht am 10. Dezember, an dem er starb. Am 10. November kam er "
     "mit der Frau",
     "2024-10-28 2024-12-10 2024-11-10"},
    {"A reunião foi no passado dia 28 de outubro e não na casa", "2024-10-28"},
    {"Treffen am 3.4.19; 11.12.19 19:00; Version 10.03.19 ist neu und nicht von der, die am 01.02.20 kam. "
     "Stand 03.04.20",
     "2019-04-03 2019-12-11T19:00 2020-02-01 2020-04-03"},
    {"Docker 19.03.12 was out when 20.10.12 came with the kernel 2.6.29 of the server", ""},
    {"Melli sagt: März 19, 2014 um 8:45 pm; abril 5, 2013; en mars 12 personnes, en abril 5 gatos",
     "2014-03-19 2014-03-19T20:45 2013-04-05 2014-03 2014-04"},
    {"Publicado 18 Junio, 2018 por la casa. 13 Febrero, 2019", "2018-06-18 2019-02-13"},
    {"Il est venu en septembre dernier et il viendra en septembre prochain, en octobre prochain, comme en "
     "août dernier",
     "2024-09 2026-09 2025-10 2025-08"},
    {"Every first Monday, every last Friday of the month, every third Sunday in the month, every second "
     "Tuesday",
     "P1M P1M P1M XXXX-WXX-2"},
    {"We meet once a fortnight, on the 2nd and 4th Tuesdays and not on the 1st and 3rd Monday of each month",
     "P2W XXXX-WXX-2 P1M"},
    {"He was 14 in '43, and 16 in '45; by '31 it will be done; since '98", "1943 1945 2031 1998"},
    {"She met him on Sept. 20. They sold the house on Sept. 21. They set a hearing on Sept. 22. He wanted "
     "the sale on Sept. 23",
     "2024-09-20 2024-09-21 2025-09-22 2025-09-23"},
    {"They sold the house in October. He won the primary in October. She met him in November. He first "
     "stirred Iowa crowds in October",
     "2024-10 2024-10 2024-11 2024-10"},
    {"They announced a sale in October. He wanted a sale in October. She agreed to the sale in October. It "
     "would be paid on a still unspecified date in October",
     "2025-10 2025-10 2025-10 2025-10"},
    {"It was cold this weekend", "2025-W36-WE"},
    {"He says that last year it was closed; he said that last week was bad, and told them that next month it "
     "opens; in that last summer",
     "2024 2025-W35 2025-10 2025-SU"},
    {"Monday works for me. Tuesday suits us. On Monday works by Bach were played",
     "2025-09-08 2025-09-09 2025-09-01"},
    {"I'm out on Monday. I am free Tuesday. See you on Monday's game. See Monday's story. Looking forward to "
     "Tuesday",
     "2025-09-08 2025-09-09 2025-09-08 2025-09-01 2025-09-09"},
    {"Remember the party on Saturday", "2025-09-06"},
    {"Next year's festival will run from 6 to 15 October; next year's race will be in November",
     "2026 2026-10-06 2026-10-15 2026 2026-11"},
    {"Next year, it will be held on 7 November. Next year's budget will be out on 7 November",
     "2026 2026-11-07 2026 2025-11-07"},
    {"It was shown in July. Next year it will be", "2025-07 2026"},
    {"They meet next Wednesday, the 10th, and tomorrow, the 5th; tomorrow, the 6th of twelve; tomorrow, the "
     "5th floor",
     "2025-09-10 2025-09-10 2025-09-05 2025-09-05 2025-09-05 2025-09-05"},
    {"It was seen on 1902 November 8, between 2011 March 4 and 2011 Dec. 29, not in 2011 March 4, 2012",
     "1902-11-08 2011-03-04 2011-12-29 2011 2012-03-04"},
    {"She was born on 3 March 1921. Her father died that year. She wed in June of the same year; two years "
     "later he died",
     "1921-03-03 1921 1921-06 1923"},
    {"He was born on 3 March 1921 and died on Sunday. He had called at 9 a.m. That year he won",
     "1921-03-03 2025-08-31 2025-08-31T09:00 2025"},
    {"She was born on 3 March 1921. She came at 9 a.m.", "1921-03-03 2025-09-04T09:00"},
    {"The first train ran on the last day of 1849; by the end of 1850 and in the first months of 1851 it "
     "paid; as early as 1788",
     "1849-12-31 1850 PXM 1851 1788"},
    {"It took the end of 1500 men, a week of 1850 calls, the last day of 1500 metres; as many as 1500 came",
     "P1W"},
    {"Tomorrow night at 7:30; last night at 8; on Monday evening at 9:15, on Tuesday morning at 11:30",
     "2025-09-05TNI 2025-09-05T19:30 2025-09-03TNI 2025-09-03T20:00 2025-09-01TEV 2025-09-01T21:15 "
     "2025-09-02TMO 2025-09-02T11:30"},
    {"Wednesday: Fed minutes, 2 p.m.\nThursday: no events.\nHe came at 2 p.m.\nThursday",
     "2025-09-10 2025-09-10T14:00 2025-09-11 2025-09-04T14:00"},
    {"Police were called at 7:40 a.m. Monday to a house that was robbed overnight; it rained overnight",
     "2025-09-01T07:40 2025-08-31TNI 2025-09-03TNI"},
    {"It began Monday night and went on overnight. It rained on Monday and overnight",
     "2025-09-01TNI 2025-09-01TNI 2025-09-01 2025-09-01TNI"},
    {"He was arrested Monday and held overnight", "2025-09-01 2025-09-01TNI"},
    {"He sat on Tuesday next to him", "2025-09-02"},
    {"Rates at five to six percent, at five to six per cent, at five to six million; open to ten to "
     "five-year-olds "
     "until five to six-month-olds come; at five to six",
     "2025-09-04T05:55"},
    {"The house was rebuilt in 1902-04; it came in 2024-09. Published 2006-08", "1902 1904 2024-09 2006-08"},
    {"Play resumes at 11 tomorrow; he came at 3 yesterday; shares closed at 9 yesterday",
     "2025-09-05T11:00 2025-09-03T15:00 2025-09-03"},
    {"The show, which closes on Sunday, was good", "2025-09-07"},
    {"She stayed from the 7th to the 14th of December. On the 7th and 8th of May he came",
     "2024-12-07 2024-12-14 2025-05-07 2025-05-08"},
    {"It is open from the 7th to the 14th of May 2019, and from the 28th to the 3rd of June 2019",
     "2019-05-07 2019-05-14 2019-05-28 2019-06-03"},
    {"They live on the 2nd and 3rd floors; from the 5th to the 95th percentile, from the 1st to the 5th "
     "floor",
     ""},
    {"Art from the 14th and 15th centuries", "13 14"},
    {"ROME -- September 3, 2025 -- It said today", "2025-09-03 2025-09-03"},
    {"SALT LAKE CITY, Sept. 3, 2025 /PRNewswire/ -- It said today", "2025-09-03 2025-09-03"},
    {"Rome -- September 3, 2025 -- It said today", "2025-09-03 2025-09-04"},
    {"He is back in two weeks' time, she in a year's time, in three hours' time; two years' time served, two "
     "weeks' "
     "pay",
     "2025-W38 2026 FUTURE_REF P2Y P2W"},
    {"They are back in little more than two weeks' time. She lost a day's time, a week's time limit passed",
     "2025-W38 P1D P1W"},
    {"The second in as many weeks; as several weeks passed, many weeks", "PXW PXW"},
    {"She faces 3 years when she is sentenced on Dec. 5; the letter is dated May 3",
     "P3Y 2025-12-05 2025-05-03"},
    {"She was sentenced on Dec. 5", "2024-12-05"},
    {"Sunday marks the 20th anniversary", "2025-09-07"},
    {"Sunday marked it. On Sunday marks were good; Sunday marks were good",
     "2025-08-31 2025-08-31 2025-08-31"},
    {"It will rain on the 5th with snow from the 7th; from the 7th floor he left on the 21st but came",
     "2025-09-05 2025-09-07 2025-08-21"},
    {"Talks planned for Wednesday were called off", "2025-09-03"},
    {"The launch, set for Saturday, was scrubbed. It had been set for Tuesday but was scrubbed",
     "2025-09-06 2025-09-02"},
    {"The launch is set for Wednesday", "2025-09-10"},
    {"He is sworn in at noon the day after tomorrow; he ate at 10 p.m. the day before Christmas, at noon the "
     "week "
     "before",
     "2025-09-06T12:00 2024-12-24T22:00 2024-12-24T12:00 2024-W51"},
    {"The truce began at midnight", "2025-09-03T24:00"},
    {"The strike ends at midnight", "2025-09-04T24:00"},
    {"The final is on Sunday fortnight, the draw on Sunday week", "2025-09-21 2025-09-14"},
    {"It begins in Leeds on 3 October and ends in Rome on the 28th; he left on Aug. 12, and she on the 28th",
     "2025-10-03 2025-10-28 2025-08-12 2025-08-28"},
    {"Two days earlier, on Aug. 30, he left. The next day, May 3, she came. The next year, 2000 people came",
     "2025-08-30 2025-08-30 2025-05-03 2025-05-03 2026"},
    {"In the following year, 1977, he won; the same day, 31 August 1990", "1977 1977 1990-08-31 1990-08-31"},
    {"It used to ship in January; the fair used to be held in January; it is to be held in January",
     "2025-01 2025-01 2026-01"},
    {"In later years he fell, in the earlier weeks; two years after later days were long, two years later "
     "days were",
     "PXY PXW P2Y PXD P2Y"},
    {"It was the year's best film, in the month's data; in the year's first quarter", "2025 2025-09 2025-Q1"},
    {"45 dollars per month, 119 per year; 60 miles per hour, 5 per cent, 20 per day-tripper", "P1M P1Y"},
    {"He came the night of the 18th. On the morning of the 5th she woke. The morning of the 18th floor",
     "2025-08-18TNI 2025-08-05TMO"},
    {"It was her third win of the year, the hottest day of the month; Man of the year, Best Film of the Year",
     "2025 2025-09"},
    {"In the ensuing years he fell, and in the intervening months; in subsequent years", "PXY PXM PXY"},
    {"It took me months, and takes us years; they saw him days late, he gave her weeks to leave", "PXM PXY"},
    {"He left a long time ago; she came a little while ago, some time ago, moments ago, ages ago, a short "
     "time ago",
     "PAST_REF PAST_REF PAST_REF PAST_REF PAST_REF PAST_REF"},
    {"What a time ago, the while ago", ""},
    {"Figures are due Friday. Confidence fell in July, the board reported a day earlier",
     "2025-09-05 2025-07 2025-09-03"},
    {"She came at ten to nine and left at twenty-five past eleven; he died at twenty-two minutes past seven",
     "2025-09-04T08:50 2025-09-04T11:25 2025-09-04T07:22"},
    {"It won by ten to nine, from five to six, at ten to nine places", ""},
    {"It sank on Monday night; at 11 that night all slept. It rose at 8 the following evening",
     "2025-09-01TNI 2025-09-01T23:00 2025-09-02T20:00"},
    {"He left on Wednesday last, and dies. The sale is on Tuesday next. On Thursday last she came, on Monday "
     "last "
     "night, on Thursday next door",
     "2025-09-03 2025-09-09 2025-08-28 2025-09-01 2025-09-03TNI 2025-09-04"},
    {"He died on the 11th inst., and she on the 28th ult. at Rome. On the 3rd prox. he goes",
     "2025-09-11 2025-08-28 2025-10-03"},
    {"To-day she left; he comes to-morrow morning, or to-night. Day-to-day work, the Morrow family, on the "
     "morrow",
     "2025-09-04 2025-09-05TMO 2025-09-04TNI"},
    {"It took 380,000 years, five hundred thousand years, 380,000 jobs", "P380000Y P500000Y"},
    {"Tonight: rain\nFriday: showers likely, after 2 p.m. and rain\nFriday night: cloudy.\nMonday: a man was "
     "held",
     "2025-09-04TNI 2025-09-05 2025-09-05T14:00 2025-09-05TNI 2025-09-01"},
    {"The forecast calls for rain on Sunday", "2025-09-07"},
    {"Saturday: Leeds 2-1 Hull", "2025-08-30"},
    {"Saturday: Baths 10-4 Museum 10-5", "2025-09-06"},
    {"Saturday: Baths 10-4\nMuseum", "2025-09-06"},
    {"Forecasts call for rain through the weekend; the forecasts brought them through the weekend",
     "2025-W36-WE 2025-W35-WE"},
    {"Tuesday, Sept. 2\n9:10 p.m. - A man was held on a warrant of January 2014.\n11:55 p.m. - Two dogs\n"
     "Wednesday\n7:15 a.m. - She came on May 3 and\n9:15 p.m. on June 3, and\n8 a.m. came.",
     "2025-09-02 2025-09-02T21:10 2014-01 2025-09-02T23:55 2025-09-03 2025-09-03T07:15 2025-05-03 "
     "2025-06-03T21:15 2025-06-03T08:00"},
    {"07:11 \"She lost,\" he said\n08:00 It is due on Sept. 19.\n09:05 That is all",
     "2025-09-04T07:11 2025-09-04T08:00 2025-09-19 2025-09-04T09:05"},
    {"In 2019-20 it was 3 tons; in the current year it is likely to be 4. Talks broke down on 22 January",
     "2019/2020 2025 2025-01-22"},
    {"It had been promised for January, a march had been planned for May 9", "2025-01 2025-05-09"},
    {"It is called for January, a march is planned for May 9", "2026-01 2026-05-09"},
    {"The first was played Wednesday, with the second to follow on Sunday", "2025-09-03 2025-09-07"},
    {"He met with those who had come to pray Sunday", "2025-08-31"},
    {"Votes will be cast on Dec. 17 and counted on Jan. 6. Votes were cast on Dec. 17 and counted on Jan. 6",
     "2025-12-17 2026-01-06 2024-12-17 2025-01-06"},
    {"On Sept. 3 it said that profit rose from the same quarter last year", "2025-09-03 2024-Q2"},
    {"Today's jobs\nreport showed it", "2025-09-04"},
    {"At 9 a.m. she woke. The alarm had rung at 8:40", "2025-09-04T09:00 2025-09-04T08:40"},
    {"At 11 a.m. he ate, and at 1:30 she did", "2025-09-04T11:00 2025-09-04T13:30"},
    {"She spoke at 8:30 ET on the night of May 3", "2025-05-03T20:30"},
    {"He left at 6 p.m. An hour later he ate. At 8:14 he slept",
     "2025-09-04T18:00 2025-09-04T19:00 2025-09-04T20:14"},
    {"It is the 31st day of February", "2025-02"},
    {"PARIS, Sept. 3 - 5: a concert. She came today", "2025-09-03 2025-09-05 2025-09-04"},
    {"PARIS, Sept. 3 - She came today", "2025-09-03 2025-09-03"},
    {"On the 21st people came to the fair. On the 21st floor", "2025-08-21"},
    {"The last day of Passover 2026, the second night of Hanukkah 2026, the third day of Rosh Hashana 2026",
     "2026-04-09 2026-12-05TNI 2026-09-12"},
    {"Payments were due July 15, and a report was due in May. Results were due Oct. 9",
     "2025-07-15 2025-05 2025-10-09"},
    {"The Gophers (9-1, 6-1) play Saturday. Lind scored at 7:14; they met at 7:15",
     "2025-09-06 2025-09-04T07:15"},
    {"If she wins the contest Tuesday, he goes. If he won Monday, he said no", "2025-09-09 2025-09-01"},
    {"They spent much before the Lind primary on Tuesday, and ahead of a debate Monday",
     "2025-09-09 2025-09-08"},
    {"They worked on speeches for the convention in December", "2025-12"},
    {"They had raised $3 to boost him by the end of June; he was told to leave by Nov. 9",
     "2025-06 2025-11-09"},
    {"They expect it to show a rise in August. His term ends in January, the truce ends Sunday",
     "2025-08 2026-01 2025-09-07"},
    {"Drills, which began last week, end on Tuesday; the window shuts Monday. It MAY expire",
     "2025-W35 2025-09-09 2025-09-08"},
    {"He was late on Monday. He left late on Monday. Ballots are due on Sept. 19. She led at noon",
     "2025-09-01 2025-09-01 2025-09-19 2025-09-01T12:00"},
    {"In the second quarter it fell. Output rose in July from a year earlier", "2025-Q2 2025-07 2024"},
    {"Talks start Monday, polls close Tuesday; a head start Monday, shares close lower Monday",
     "2025-09-08 2025-09-09 2025-09-01 2025-09-01"},
    {"It went public on Sept. 1. They meet later in the day. Schools in Rome reopen Friday",
     "2025-09-01 2025-09-04 2025-09-05"},
    {"The games, a year late, open Friday. They were charged on 22 September", "P1Y 2025-09-05 2024-09-22"},
    {"Its third quarter rose from a year ago", "2025-Q3 2024-Q3"},
    {"She is coming Friday, he is leaving on Monday; a quarter million, $9/hour\n- Long",
     "2025-09-05 2025-09-08"},
    {"Three quarters of the time, the high forties, from 2.25 hours; 20 straight quarters of growth", "P20Q"},
    {"It was shut Monday, the first time in years, and Tuesday, the second in a row",
     "2025-09-01 PXY 2025-09-02"},
    {"When she is sentenced May 14, he flies to Rome Tuesday; it begins to work Tuesday",
     "2026-05-14 2025-09-09 2025-09-02"},
    {"It was moved to Feb. 9, the vote postponed to Monday", "2026-02-09 2025-09-08"},
    {"He asked for a delay until after Easter and wanted it done by June. It lasts until the end of May",
     "2026-04-05 2026-06 2026-05"},
    {"On 13, 14, 16 and 17 May 2026; 1, 2 and 3 apples", "2026-05-13 2026-05-14 2026-05-16 2026-05-17"},
    {"two years ago this week. The winter was mild, the fall was steep", "2023-W36 2024-WI"},
    {"The women play on Monday. A warning runs from Tuesday", "2025-09-08 2025-09-09"},
    {"It tips off at 9:40 ET Friday night; it came at 7 ET this morning",
     "2025-09-05T21:40 2025-09-04T07:00"},
    {"three cents less than two weeks ago. From 1940 until 1944 soldiers slept there", "2025-W34 1940 1944"},
    {"He was tried in June 1985 for thefts between 1979 and 1983, and freed that July",
     "1985-06 1979 1983 1985-07"},
    {"On \"Port News Sunday,\" on today.com, in Ledger Now. Now if you go. One day, a man came", ""},
    {"One day, he may come. Maybe one day you'll see. One day of talks", "FUTURE_REF FUTURE_REF P1D"},
    {"Its fiscal fourth-quarter sales rose from a year earlier. It forecast first-quarter sales",
     "2025-Q4 2024-Q4 2026-Q1"},
    {"It runs until Dec. 31, 2026, she said on Aug. 17. It will be dry by the weekend",
     "2026-12-31 2025-08-17 2025-W36-WE"},
    {"They gather Tuesday. He leaves on Monday. We play Wednesday", "2025-09-09 2025-09-08 2025-09-10"},
    {"It ended on Sept. 25; it was to have ended on Sept. 12", "2024-09-25 2025-09-12"},
    {"At 14:46 local time (05:46 GMT) on Friday. From 0400 to 0715 local time; Room 0710",
     "2025-08-29T14:46 2025-08-29T05:46Z 2025-08-29 2025-08-29T04:00 2025-08-29T07:15"},
    {"They sing every Halloween and every Easter, and this Easter", "XXXX-10-31 P1Y 2025-04-20"},
    {"another ten years, a further two days, a further 20 people, within minutes", "P10Y P2D PTXM"},
    {"It froze in the winter of 1943. That spring they left. It costs $25 a quarter", "1943-WI 1944-SP P1Q"},
    {"In 1991 a flood drowned many. It came on Sept. 20", "1991 1991-09-20"},
    {"On 12/12/2010 11:46:36 PM, 2010-12-12 12:30 a.m.", "2010-12-12T23:46:36 2010-12-12T00:30"},
    {"3 free months. May-Britt Moser. In the future but not now", "P3M FUTURE_REF PRESENT_REF"},
    {"The fair is on May 4, 2026. They met for a fair on May 4", "2026-05-04 2026-05-04"},
    {"He said a rally Monday will draw many. He said in a statement Monday he will go",
     "2025-09-08 2025-09-01"},
    {"They will plant late after the coldest August in 50 years", "2025-08 P50Y"},
    {"It came on May 3. 2020 was bad. Le 4 mars, 2020 habitants", "2025-05-03 2020 2025-03-04 2020"},
    {"Net zero by 2060, not in 2070. Cyberpunk 2077, with 2160 pixels", "2060 2070"},
    {"They met \xC2\xA0 on Monday, and \xE3\x80\x80 again on Tuesday, as these words say",
     "2025-09-01 2025-09-02"},
    {"He plays Monday, the team plays Tuesday; after big plays Monday", "2025-09-08 2025-09-09 2025-09-01"},
    {"last August, last July", "2024-08 2025-07"},
    {"It was 10 percent in October 2009 and 25 percent in 1933. In May 3 and 5 people",
     "2009-10 1933 2025-05-03"},
    {"They met last year on Sept. 28. In 2010, on Sept. 29, he left", "2024 2024-09-28 2010 2010-09-29"},
    {"In the summer of 1869 they went to Iowa; on Aug. 7 it was dark", "1869-SU 1869-08-07"},
    {"Sept. 24. January 1, 2026. Dec. 28, Jan. 3", "2025-09-24 2026-01-01 2025-12-28 2026-01-03"},
    {"England play Monday, polls open Tuesday; at the U.S. Open Monday", "2025-09-08 2025-09-09 2025-09-01"},
    {"Game 3 is Saturday and Game 4, if necessary, Sunday", "2025-09-06 2025-09-07"},
    {"Heading into Tuesday's primary. They had won, heading into Tuesday's primary", "2025-09-09 2025-09-02"},
    {"Rooms cost $140 a night, and are dark at night", "P1D"},
    {"In 2023 it was 46; the summer before, it was 43", "2023 2022-SU"},
    {"The leaders of today, as of today", "PRESENT_REF 2025-09-04"},
    {"After 95+ years, in 1,000+ hours", "P95Y PT1000H"},
    {"On January, 12 2026 he (2025, May)", "2026-01-12 2025 2025-05"},
    {"On Super Tuesday 2024, on the Monday Night Football of Monday night", "2024-03-05 2025-09-01TNI"},
    {"It MAY add. May not be. May is. In May 2019 that fall, houses that fall under it",
     "2025-05 2019-05 2019-FA"},
    {"get_current_user, _now_; Same Day service, the same day", "PRESENT_REF 2025-09-04"},
    {"on the Today show, how many years of work, US 2015/0097.572, 2015/16", "2015 2016"},
    {"Last July 1,200 people died. It rose in the fourth. July was better", "2025-07 2025-07"},
    {"On 2.23.2025, in 05/2024, 15/2020", "2025-02-23 2024-05"},
    {"The worst since 1966, when they won on Oct. 9", "1966 1966-10-09"},
    {"since 1971, which began on Oct. 26 and went on until Nov. 18", "1971 1971-10-26 1971-11-18"},
    {"The war of 1991 began on Jan. 17. The law of 1994 will end on Jan. 3",
     "1991 1991-01-17 1994 2026-01-03"},
    {"He came in May 2004. They have not lost since March", "2004-05 2025-03"},
    {"In 1987 they came, and the following spring they left. In 1998 he won. The following May he quit",
     "1987 1988-SP 1998 1999-05"},
    {"They opened on Feb. 20, 2019. They slept this summer. On April 15 they woke",
     "2019-02-20 2025-SU 2025-04-15"},
    {"It came in August 1969. It struck on Aug. 17", "1969-08 1969-08-17"},
    {"since the August 1988 truce. They left on Aug. 20", "1988-08 2025-08-20"},
    {"In May 1961 she fell. That November she wed, and the next year they left", "1961-05 1961-11 1962"},
    {"In the fall of 1933 she left; two years later she sang", "1933-FA 1935"},
    {"On Monday the guns began to fire, and by Tuesday night it was over", "2025-09-01 2025-09-02TNI"},
    {"The third quarter of 2024. The same quarter last year", "2024-Q3 2024-Q3"},
    {"In the third quarter it fell from the corresponding period a year earlier", "2025-Q3 2024-Q3"},
    {"For the quarter a year ago", "2024-Q2"},
    {"the same month last year, the same month in 2019", "2024-09 2019-09"},
    {"the comparable year-ago quarter, the year-earlier nine months", "2024-Q2 P9M"},
    {"five straight days, 30 working days, two long years", "P5D P30D P2Y"},
    {"June 8-11, 2026", "2026-06-08 2026-06-11"},
    {"Dec. 30 to Jan. 2, 2026", "2025-12-30 2026-01-02"},
    {"30 December to 2 January 2026", "2025-12-30 2026-01-02"},
    {"between March and May 2024", "2024-03 2024-05"},
    {"May 3-4. June 8", "2025-05-03 2025-05-04 2025-06-08"},
    {"over the years, in the years that followed", "PXY PXY"},
    {"After 9/11 all changed. On 9/11/12, of 19/11 and 3 9/11", "2001-09-11 2012-09-11"},
    {"the next year or so", "2026"},
    {"the year to March, the year to 31 March", "P1Y 2025-03 P1Y 2025-03-31"},
    {"In 2010-11 he lost. Date: 2011-12", "2010/2011 2011-12"},
    {"to look into Friday's ruling; Friday's vote will decide", "2025-08-29 2025-09-05"},
    {"\"This Week\" on Sunday, USA Today, the quarter-to-quarter change", "2025-08-31"},
    {"monday.com, in January 11/25/2025", "2025-01 2025-11-25"},
    {"In 2,500 of 18.1 million cases", ""},
    {"On 3.4.2025 he left, on 2019.6.21 he came", "2025-04-03 2019-06-21"},
    {"in 1500 BC and 300 BC", "BC1500 BC0300"},
    {"in 44 B.C. and A.D. 79 and AD 122 and 1200 CE", "BC0044 0079 0122 1200"},
    {"an ad 1200 words long", ""},
    {"the 4th century BC", "BC03"},
    {"the 60s, the late 60s, the mid-70s", "196 196 197"},
    {"He is in his 60s. Temperatures fell into the 60s", ""},
    {"three years and six months", "P3Y6M"},
    {"1 hour 20 minutes 5 seconds", "PT1H20M5S"},
    {"one day and four hours", "P1DT4H"},
    {"two years and three months ago", "2023-06"},
    {"two years and three months after May 3, 2020", "P2Y3M 2020-05-03"},
    {"two weeks and five years", "P2W P5Y"},
    {"a quarter of an hour, three-quarters of an hour", "PT15M PT45M"},
    {"a quarter century", "P25Y"},
    {"a yearlong strike, a months-long strike, decades-long", "P1Y PXM PXDE"},
    {"the past fortnight", "P2W"},
    {"every few years", "PXY"},
    {"On May 3 he won. The day before, he slept", "2025-05-03 2025-05-02"},
    {"On May 3 he won. The night before, he slept", "2025-05-03 2025-05-02TNI"},
    {"In 2019 he won, up from two years before.", "2019 2017"},
    {"In 2019 he won; the year after, he lost", "2019 2020"},
    {"the day before he left", ""},
    {"Labor Day weekend", "2025-W35-WE"},
    {"the Easter weekend", "2025-W16-WE"},
    {"On New Year's Day it rained", "2025-01-01"},
    {"at quarter past three, at a quarter to one", "2025-09-04T03:15 2025-09-04T12:45"},
    {"It fell a quarter to three", ""},
    {"at 17.30 GMT, at 17.30", "2025-09-04T17:30Z 2025-09-04T17:30"},
    {"From 9.30 to 17.30 and between 9.00 and 14.05; it arrived at 09.05 and left at 17.32, at 10.40",
     "2025-09-04T09:30 2025-09-04T17:30 2025-09-04T09:00 2025-09-04T14:05 2025-09-04T09:05"},
    {"the evening news", ""},
    {"the final quarter of 2024, the final two weeks", "2024-Q4 P2W"},
    {"the first half of May, the second half of the 19th century", "2025-05 18"},
    {"these days, long ago, as long as", "PRESENT_REF PAST_REF"},
    {"the 2024 fiscal year", "2024"},
    {"the winter of 1941-42", "1941-WI"},
    {"the week ended Aug. 30", "2025-W35"},
    {"this Thursday and Friday", "2025-09-04 2025-09-05"},
    {"on Thursday and Wednesday", "2025-09-04 2025-09-03"},
    {"Thursday", "2025-09-04"},
    {"Friday", "2025-08-29"},
    {"will end on Friday", "2025-09-05"},
    {"until Friday", "2025-09-05"},
    {"next Thursday", "2025-09-11"},
    {"Monday 1 to Friday 5 September 2025", "2025-09-01 2025-09-05"},
    {"It is said this year. Ten years later he lives there. It will open this year and ten years later it "
     "will close.",
     "2025 P10Y 2025 2035"},
    {"the small hours of Sunday, the early morning hours of May 3", "2025-08-31TMO 2025-05-03TMO"},
    {"the turn of the 20th century, the 18th and 19th centuries", "1900 17 18"},
    {"over the summer, the first quarter of the century", "2025-SU"},
    {"The vote is on Tuesday. The game is at 8 p.m. Sunday.", "2025-09-09 2025-09-07T20:00"},
    {"the June quarter, the March-quarter loss", "2025-Q2 2025-Q1"},
    {"June 9th-11th, April 9th through 17th", "2025-06-09 2025-06-11 2025-04-09 2025-04-17"},
    {"the 3rd and 4th of June, between 3 and 4 May", "2025-06-03 2025-06-04 2025-05-03 2025-05-04"},
    {"by late afternoon, in the early evening", "2025-09-04TAF 2025-09-04TEV"},
    {"late-night talks, the early morning hours, the late night show", ""},
    {"in '08 and '12, and '12 angry men", "2008 2012"},
    {"the Oct. 9 second debate, was this a few weeks ago", "2025-10-09 PAST_REF"},
    {"a whole year, the entire week, two whole years, fiscal-year 2024", "P1Y 2025-W36 P2Y 2024"},
    {"the 'Today' show, the ''Today'' show, \"Today, it rains\", today's world", "2025-09-04 PRESENT_REF"},
    {"It began in November and ended Monday. It is heard in November.", "2024-11 2025-09-01 2025-11"},
    {"That would set the stage for a contested meeting in March", "2026-03"},
    {"A poll in July shows that guns will matter", "2025-07"},
    {"Friday's talks could not have been worse. A poll of likely voters taken Monday.",
     "2025-08-29 2025-09-01"},
    {"Until Friday, he had declined. He will wait until Friday.", "2025-08-29 2025-09-05"},
    {"He will not know that there was a vote Friday.", "2025-08-29"},
    {"on Jan. 1 next year, 5 May of last year, the 1996-2000 period", "2026-01-01 2024-05-05 1996 2000"},
    {"late in the 1980s, in recent times", "198 PAST_REF"},
    {"next Friday, this coming Friday, next Monday", "2025-09-12 2025-09-05 2025-09-08"},
    {"c. 1850, 2\u00BD years, 1-1/2 years, 12 noon, Friday noon",
     "1850 P2Y6M P1Y6M 2025-09-04T12:00 2025-08-29T12:00"},
    {"the week prior, a year prior, the noughties, MLK Day 2024", "2025-W35 2024 200 2024-01-15"},
    {"the week beginning 3 March, once every four years", "2025-W10 P4Y"},
    {"last Thursday", "2025-08-28"},
    {"this Saturday", "2025-09-06"},
    {"last May", "2025-05"},
    {"last September", "2024-09"},
    {"next September", "2026-09"},
    {"this December", "2025-12"},
    {"In October", "2025-10"},
    {"In March", "2025-03"},
    {"It will open in March", "2026-03"},
    {"January this year", "2025-01"},
    {"last week", "2025-W35"},
    {"this weekend", "2025-W36-WE"},
    {"the weekend", "2025-W35-WE"},
    {"last quarter", "2025-Q2"},
    {"last summer", "2025-SU"},
    {"last fall", "2024-FA"},
    {"last spring", "2025-SP"},
    {"this decade", "202"},
    {"the last decade", "P10Y"},
    {"a century ago", "1925"},
    {"two weeks ago", "2025-W34"},
    {"99 days ago", "2025-05-28"},
    {"the day before yesterday", "2025-09-02"},
    {"a day before last Tuesday", "2025-09-01"},
    {"the third quarter", "2025-Q3"},
    {"the fourth quarter", "2024-Q4"},
    {"end of the month", "2025-09"},
    {"tonight", "2025-09-04TNI"},
    {"9 a.m. Monday", "2025-09-01T09:00"},
    {"12:30 a.m.", "2025-09-04T00:30"},
    {"12 p.m.", "2025-09-04T12:00"},
    {"In 2019. In June of that year", "2019 2019-06"},
    {"On May 3, 2020, and the next day, and next week", "2020-05-03 2020-05-04 2025-W37"},
    {"On May 3, 2020, and the following day", "2020-05-03 2020-05-04"},
    {"On May 31, 2020. A month later", "2020-05-31 2020-06"},
    {"the quarter ended July 31", "2025-Q2 2025-07-31"},
    {"the quarter ended June 30", "2025-Q2 2025-06-30"},
    {"The fiscal first quarter. The quarter ended June 30", "2025-Q1 2025-Q1 2025-06-30"},
    {"In the second quarter, more than a year earlier", "2025-Q2 2024-Q2"},
    {"The second quarter. In the first six months, more than a year earlier", "2025-Q2 P6M 2024"},
    {"It was fined in the second quarter. For the full year", "2025-Q2 2025"},
    {"For the year, sales were flat", "2025"},
    {"another year, an additional month", "P1Y P1M"},
    {"more recently", "PAST_REF"},
    {"mid-afternoon yesterday, by mid morning", "2025-09-03TAF 2025-09-03TMO"},
    {"Overnight", "2025-09-03TNI"},
    {"until 9 a.m. Tuesday", "2025-09-09T09:00"},
    {"had been scheduled to end at midnight Friday", "2025-08-29T24:00"},
    {"was set on Feb. 6", "2025-02-06"},
    {"will leave from Feb. 6", "2026-02-06"},
    {"Thanksgiving", "2025-11-27"},
    {"Easter 2024", "2024-03-31"},
    {"Election Day 2024", "2024-11-05"},
    {"Memorial Day 2024", "2024-05-27"},
    {"on the Fourth of July", "2025-07-04"},
    {"On Christmas Eve people left", "2024-12-24"},
    {"New Year's Eve crowds, Veterans' Day, Remembrance Sunday", "2025-12-31 2025-11-11 2025-11-09"},
    {"St. Patrick's Day in St. Louis", "2025-03-17"},
    {"Christmas of 2019", "2019-12-25"},
    {"the July 4th weekend", "2025-W27-WE"},
    {"is to last three days, may last several hours", "P3D PTXH"},
    {"On May 3, 2018 they met. On June 9 they wed. On Jan. 2 they left", "2018-05-03 2018-06-09 2019-01-02"},
    {"He came on Dec. 30, 2021, and will go on Oct. 2", "2021-12-30 2025-10-02"},
    {"In November 2016 she won. On Jan. 20 she began", "2016-11 2017-01-20"},
    {"from Thursday to Sunday, Monday through Friday", "2025-09-04 2025-09-07 2025-09-01 2025-09-05"},
    {"between October and March", "2025-10 2026-03"},
    {"between Dec. 30 and Jan. 2", "2025-12-30 2026-01-02"},
    {"from May 3 to Thursday", "2025-05-03 2025-09-04"},
    {"the six months to October", "P6M 2025-10"},
    {"told them on Friday that it will rain", "2025-08-29"},
    {"Thursday last week, Monday of next week, Tuesday night of last week",
     "2025-08-28 2025-09-08 2025-08-26TNI"},
    {"next week on Tuesday, next week Wednesday", "2025-09-09 2025-09-10"},
    {"last week Tuesday's vote", "2025-W35 2025-09-02"},
    {"FY2024, FY25, Q3 FY25, 3Q 2024, 3Q24, H1 2024, 1H24",
     "2024 2025 2025-Q3 2024-Q3 2024-Q3 2024-H1 2024-H1"},
    {"2024 Q3, 2024-Q3, Q3-2024, Q3/2024, Q3 '24, the fiscal 2026 first quarter",
     "2024-Q3 2024-Q3 2024-Q3 2024-Q3 2024-Q3 2026-Q1"},
    {"H1N1 flu, h1, 1H", ""},
    {"at 8 p.m. ET on Friday, at 9 a.m. Eastern time Monday, 6 p.m. local time Tuesday",
     "2025-08-29T20:00 2025-09-01T09:00 2025-09-02T18:00"},
    {"noon Eastern Daylight Time, 5 p.m. Pacific Standard Time, 8 p.m. Moscow time",
     "2025-09-04T12:00-04:00 2025-09-04T17:00-08:00 2025-09-04T20:00"},
    {"10:30 GMT+2, 10:30 UTC-05:30, 9 a.m. SGT",
     "2025-09-04T10:30+02:00 2025-09-04T10:30-05:30 2025-09-04T09:00+08:00"},
    {"2025-09-04 10:30:00+02, 2025-09-04T10:30:00-05. 2025-09-04 10:30:00,123",
     "2025-09-04T10:30:00+02:00 2025-09-04T10:30:00-05:00 2025-09-04T10:30:00"},
    {"The fair opens Saturday. They go to court on Monday", "2025-09-06 2025-09-08"},
    {"They want it by Friday, no later than Saturday, before Sunday", "2025-09-05 2025-09-06 2025-09-07"},
    {"ahead of Sunday's vote, starting Monday, valid through Sunday", "2025-09-07 2025-09-08 2025-09-07"},
    {"No deal had been reached by Monday. He was told to leave by Monday", "2025-09-01 2025-09-08"},
    {"She will play, she said here on Friday", "2025-08-29"},
    {"in the days after Monday's storm they will rest", "PXD 2025-09-01"},
    {"made the go-ahead known Saturday", "2025-08-30"},
    {"On March 2 she left. The next morning it rained", "2025-03-02 2025-03-03TMO"},
    {"On Jan. 1 he left. It will be paid on Jan. 1", "2025-01-01 2026-01-01"},
    {"held since October", "2024-10"},
    {"In May President Bush spoke. May sales rose. in august. the May Senate vote",
     "2025-05 2025-05 2025-08 2025-05"},
    {"In 2000 people left. the 1998 workers", "2000 1998"},
    {"at 10:15, by 9:30, Friday, 18:45, and 12:15-13:30",
     "2025-09-04T10:15 2025-08-29T09:30 2025-08-29T18:45 2025-08-29T12:15 2025-08-29T13:30"},
    {"the last Sunday in March, the first Monday of October, the last week of August 2024",
     "2025-03-30 2025-10-06 2024-W35"},
    {"the last quarter of 2024, the last half of 1999, the first half of the year",
     "2024-Q4 1999-H2 2025-H1"},
    {"the 15th of this month, the last day of the month, the first of the year",
     "2025-09-15 2025-09-30 2025-01-01"},
    {"the fourth day of the 2005 games, last week in tears", "2005 2025-W35"},
    {"a week from Friday, three weeks from tomorrow, two weeks ago Tuesday",
     "2025-09-12 2025-09-26 2025-08-19"},
    {"the week before last, the night before last, the week before last year",
     "2025-W34 2025-09-02TNI P1W 2024"},
    {"for two days from Friday, two weeks from Monday to Friday", "P2D 2025-08-29 P2W 2025-09-01 2025-09-05"},
    {"between 2 and 4 p.m. Wednesday, 9-11am on Monday, 9 a.m. to 5 p.m. Tuesday",
     "2025-09-03T14:00 2025-09-03T16:00 2025-09-01T09:00 2025-09-01T11:00 2025-09-02T09:00 2025-09-02T17:00"},
    {"from 10 to 2 p.m., 11 p.m.-2 a.m., 7:30 to 9:30 p.m. Friday",
     "2025-09-04T10:00 2025-09-04T14:00 2025-09-04T23:00 2025-09-04T02:00 2025-08-29T19:30 2025-08-29T21:30"},
    {"until 1800 GMT Sunday, (2100 GMT)", "2025-09-07T18:00Z 2025-09-07T21:00Z"},
    {"dates back to 1865, founded in 1850 by monks, (1809-1865), born 1879, the War of 1812",
     "1865 1850 1809 1865 1879 1812"},
    {"between 1850 and 1860, from 1720 to 1735, by 1865, in 1066 William won",
     "1850 1860 1720 1735 1865 1066"},
    {"at 10:35 a.m. (0735 GMT) Friday", "2025-08-29T10:35 2025-08-29T07:35Z 2025-08-29"},
    {"two-and-a-half years, six-to-eight weeks, one hour and a half", "P2Y6M PXW PT1H30M"},
    {"within weeks or months, in future years", "PXW FUTURE_REF"},
    {"Saturday, May 4, Sunday, May 4", "2024-05-04 2025-05-04"},
    {"third- and fourth-quarter results, the third and fourth quarters of 2023",
     "2025-Q3 2024-Q4 2023-Q3 2023-Q4"},
    {"the first two quarters of 2024, the last two quarters of 2023", "2024-H1 2023-H2"},
    {"every other Tuesday, every second Monday, each other Friday", "XXXX-WXX-2 XXXX-WXX-1 2025-08-29"},
    {"the morning of July 4, the night of May 3, 2020", "2025-07-04TMO 2020-05-03TNI"},
    {"2010-15, the 2024-25 season, the 2010-11 season, 2010-11", "2010 2015 2024/2025 2010/2011 2010-11"},
    {"20240904, 20240904T103000Z, 20249904, 12345678", "2024-09-04 2024-09-04T10:30:00Z"},
    {"2024-09-04 10:30:00 UTC, 2024-09-04 10:30 +0200, 4-Sep-24, 23/Sep/2020",
     "2024-09-04T10:30:00Z 2024-09-04T10:30+02:00 2024-09-04 2020-09-23"},
    {"Wed, 04 Sep 2024 10:30:00 +0000", "2024-09-04T10:30:00+00:00"},
    {"The shops shut ahead of the weekend. Losses on the weekend", "2025-W36-WE 2025-W35-WE"},
    {"In 2019 she won. On May 3 she left", "2019 2019-05-03"},
    {"tonight at 8, tonight at 8:30 p.m., half past three on Monday, half past four in the afternoon",
     "2025-09-04T20:00 2025-09-04T20:30 2025-09-01T03:30 2025-09-01T16:30"},
    {"open on weekends, half past three weeks", "XXXX-WXX-WE P3W"},
    {"the '80s and '90s, the 1960s and '70s, in '24, the class of '98, in '12 Angry Men'",
     "198 199 196 197 2024 1998"},
    {"He will leave on June 5. She left on Nov. 9", "2026-06-05 2024-11-09"},
    {"to be paid by March 31", "2026-03-31"},
    {"unveiled the plan Saturday, plans to speak Saturday", "2025-08-30 2025-09-06"},
    {"from 9 a.m. on Monday to 5 p.m. on Friday", "2025-09-01T09:00 2025-09-05T17:00"},
    {"the weekend of July 4, until 5 p.m. on Friday", "2025-W27-WE 2025-09-05T17:00"},
    {"He was born on May 4, 1960, and died on June 3", "1960-05-04 2025-06-03"},
    {"They didn't win a game in January. The Reds visit Leeds on Monday, the first train leaves Tuesday",
     "2025-01 2025-09-08 2025-09-09"},
    {"In 2009-10 and 2011-12, from 2015-16 to 2019-20, the 2015-16 drought; in 1998-2000, on 2009-10-11",
     "2009/2010 2011/2012 2015/2016 2019/2020 2015/2016 1998 2000 2009-10-11"},
    {"It meets on the first Tuesday of each month, and pays on the 15th of every month. It is out next "
     "month, on "
     "the 15th",
     "P1M P1M 2025-10 2025-10-15"},
    {"The weekend of 14-15 June, the weekend of June 14 and 15; the weekend of June 14 and 15 people",
     "2025-W24-WE 2025-W24-WE 2025-W24-WE"},
    {"It opened on 30 May. 2020 was bad. On 4 Sept. 2020, 4.May.2020",
     "2025-05-30 2020 2020-09-04 2020-05-04"},
    {"Super Bowl Sunday, Super Bowl Sunday 2021, Super Tuesday 2024", "2026-02-08 2021-02-07 2024-03-05"},
    {"A deal keeps it open through March 30. Through April 30 it was shut", "2026-03-30 2025-04-30"},
    {"They led in the first half. It rose in the second quarter; in the first half it fell, the first half "
     "of it",
     "2025-Q2 2025-H1"},
    {"In winter it is dark, in summer months it is not; it opens in spring. It was dark in winter",
     "XXXX-WI XXXX-SU 2026-SP 2024-WI"},
    {"In the evenings I read, most mornings I run, on summer evenings; mornings, two evenings",
     "XXXX-XX-XXTEV XXXX-XX-XXTMO XXXX-XX-XXTEV"},
    {"It played five nights a week, and the last two nights; Five Nights at the Lake, three night markets",
     "P5D P1W P2D"},
    {"They danced until morning, by night they work. It will clear by evening",
     "2025-09-05TMO 2025-09-05TEV"},
    {"18:42: They came. At 3:16: a verse. It was shut on May 3, 2019. He will speak at 5pm",
     "2025-09-04T18:42 2025-09-04T03:16 2019-05-03 2025-09-04T17:00"},
    {"A report\n18:42 They came\n9:15 An intro", "2025-09-04T18:42"},
    {"It turned up on the last day, and on the last day of May; in the week to 3 August",
     "2025-05-31 2025-W31"},
    {"It fell in 2014, after cracks were found in June. They were told in July", "2014 2014-06 2014-07"},
    {"It was the most since 2011, after a rise in March", "2011 2025-03"},
    {"He came in May 1962. In the 1966 season he won; on 4 July he lost", "1962-05 1966 1966-07-04"},
    {"In 1971-72 he went to Rome, returning in March", "1971/1972 1972-03"},
    {"It fell in May 1948. It will open in late June", "1948-05 2026-06"},
    {"The fair is in May 2027. It will open on May 3", "2027-05 2027-05-03"},
    {"It fell on a Tuesday, on a Friday night; in a Monday statement", "XXXX-WXX-2 XXXX-WXX-5TNI 2025-09-01"},
    {"It fell to 45. Friday may be dry, recalled for Monday, jailed for Tuesday's fire",
     "2025-09-05 2025-09-08 2025-09-02"},
    {"00 days, 0 hours, 0.5 hours, 0 to 3 months", "PT0H30M PXM"},
    {"Page 4 November 20, 2024. 5 Dec. 12, 2025. 4 May 2020", "2024-11-20 2025-12-12 2020-05-04"},
    {"A large current will flow, a current of 5 A through it; the current rate", "PRESENT_REF"},
    {"At 2 p.m. on the last Friday in August", "2025-09-04T14:00 2025-08-29"},
    {"A list\n05:49\n11:09 Min\n18:42 They came", "2025-09-04T18:42"},
    {"It rose in the second quarter. The second half drops; a first half-mile, the H1-B; first-half profit",
     "2025-Q2 2025-H1"},
    {"On Easter Island, at High Noon, Midnight Cowboy, Photo of the Week; End of the Week, at Noon Saturday",
     "2025-W36 2025-08-30T12:00"},
    {"The war began on 1 September 1939. He fell on 4 September and was buried on 7 September. On Monday "
     "they left. He "
     "said on Tuesday it was true",
     "1939-09-01 1939-09-04 1939-09-07 1939-09-11 2025-09-02"},
    {"It is held every 3 September and every Dec. 25. Every May 10 million come",
     "XXXX-09-03 XXXX-12-25 XXXX-05"},
    {"By 2100 seas could rise. It starts in the new year, in the new year edition, before the New Year's "
     "party",
     "2100 2026 2026-01-01"},
    {"The song is out on Monday, the book is out in November. It falls on Tuesday",
     "2025-09-08 2025-11 2025-09-09"},
    {"They won on Monday. Kick-off is 7.45pm. They won on Monday, and it was dark at 5pm",
     "2025-09-01 2025-09-04T19:45 2025-09-01 2025-09-01T17:00"},
    {"Schools are closed through Monday. It was closed through Tuesday", "2025-09-08 2025-09-02"},
    {"It has beds for the winter. It is dark, for the fall of Rome", "2025-WI"},
    {"In March 1836 they struck; on the 21st soldiers came. On the 15th floor", "1836-03 1836-03-21"},
    {"It runs from Monday 8th. On Saturday 1st prize went to her; on Saturday, 2nd in the race",
     "2025-09-08 2025-08-30 2025-08-30"},
    {"Christmas morning, Boxing Day afternoon; Mothering Sunday, St David's Day",
     "2025-12-25TMO 2025-12-26TAF "
     "2025-03-30 2026-03-01"},
    {"Tues. 9th September, shortly before 5 a.m. on Monday, before Monday",
     "2025-09-09 2025-09-01T05:00 2025-09-08"},
    {"Ten visits a week, 30,000 steps a day", "P1W P1D"},
    {"The court hears arguments Monday. Voters head to the polls Tuesday. She steps down Wednesday",
     "2025-09-08 2025-09-09 2025-09-10"},
    {"It is in cinemas from Friday; gold rose from Tuesday, 2 cents down from Monday",
     "2025-09-05 2025-09-02 2025-09-01"},
    {"Join us Saturday. See Monday's story. The visit is 4-7 p.m. Tuesday. Wednesday is the day",
     "2025-09-06 2025-09-01 2025-09-09T16:00 2025-09-09T19:00 2025-09-10"},
    {"Starting Monday, the bridge is closed. The Kings are at Rome Tuesday. Until Wednesday, she said, they "
     "may rest",
     "2025-09-08 2025-09-09 2025-09-10"},
    {"She took over in October. The election is on Nov. 25; voters choose a mayor in October",
     "2024-10 2025-11-25 2025-10"},
    {"They'll face the winner of Monday's match. We're closing early Tuesday. He won Monday's match",
     "2025-09-08 2025-09-09 2025-09-01"},
    {"Fifty years ago today it left. On Sept. 8 it came down, and it was over on Sept. 10",
     "1975-09-04 1975-09-08 1975-09-10"},
    {"She, jailed on Sept. 3, will be freed soon, perhaps on Monday. It will freeze overnight; it froze "
     "overnight",
     "2025-09-03 2025-09-08 2025-09-04TNI 2025-09-03TNI"},
    {"From tomorrow, 9.15 to 12.30; in 2014, 12.50 was paid; on Friday, 12.30 percent",
     "2025-09-05 2025-09-05T09:15 2025-09-05T12:30 2014 2025-08-29"},
    {"The Sunday before last, the Sunday before last week; a week on Friday, it lasted a week on Monday",
     "2025-08-24 2025-08-31 2025-W35 2025-09-12 P1W 2025-09-01"},
    {"Due 08/29 at 11:59pm, on 12/25, by 2/3, on 31/02, on 3/4 inch. In 05/2024 it rose, and fell that month",
     "2025-08-29 2025-08-29T23:59 2025-12-25 2024-05 2024-05"},
    {"See you Friday at 7. Tomorrow at 3 and again; Monday at 3 Main Street; it closed Friday at 12",
     "2025-09-05 2025-09-05T07:00 2025-09-05 2025-09-05T15:00 2025-09-01 2025-08-29"},
    {"It rose in the second quarter from the prior-year quarter; it erupted in 1821-23, and it sails on "
     "Tuesday",
     "2025-Q2 2024-Q2 1821 1823 2025-09-09"},
    {"1998: born. 2003: In May, first shop. On 3 June it burned", "1998 2003 2003-05 2003-06-03"},
    {"After the war, in 1919, he returned. On 28 June it was signed. But in 2003 it was lost. In May it was "
     "found",
     "1919 1919-06-28 2003 2003-05"},
    {"He spoke on Monday. He was poisoned in October 2020. He was freed on June 16. It peaked in January "
     "2022. It rose "
     "in August",
     "2025-09-01 2020-10 2025-06-16 2022-01 2025-08"},
    {"He spoke on Monday. She was tried on Feb. 2, 2009, and cleared in August",
     "2025-09-01 2009-02-02 2009-08"},
    {"He, out until the spring, had a fall", "2026-SP"},
    {"Through Dec. 31, a new card will get you in. Its current pledged lead. As of Tuesday, a search shows "
     "no reports",
     "2025-12-31 PRESENT_REF 2025-09-02"},
    {"on the 16th or 17th of july, in april; march on, may be", "2025-07-16 2025-07-17 2025-04"},
    {"He speaks next month\xE2\x80\x94in Rome\xE2\x80\x94"
     "and said--yesterday--so; two years--long ones; 1939--45",
     "2025-10 2025-09-03 P2Y 1939"},
    {"easter 2018, christmas eve, an epiphany; this past Wednesday, last Wednesday",
     "2018-04-01 2017-12-24 2025-09-03 2025-08-27"},
    {"2 weeks and 2 days ago, for two weeks and three days", "2025-08-19 P2W3D"},
    {"By the end of today, for most of today; the leaders of today", "2025-09-04 2025-09-04 PRESENT_REF"},
    {"She has a game Saturday. He would not comment Tuesday. Hours are from 4 to 7 p.m. Friday",
     "2025-09-06 2025-09-02 2025-09-05T16:00 2025-09-05T19:00"},
    {"Investors await the vote Tuesday. Many are expected for Saturday's parade", "2025-09-09 2025-09-06"},
    {"Two summers ago they lost, three winters ago he left", "2023-SU 2022-WI"},
    {"It is wet in spring and fall. In the spring and fall of 2014", "XXXX-SP XXXX-FA 2014-SP 2014-FA"},
    {"Throughout the summer and fall", "2025-SU 2025-FA"},
    {"about 5 - 10 minutes, a six- to eight-hour window. Stage 5 - 10 minutes", "PTXM PTXH PT10M"},
    {"Thanksgiving week was cold. The 2012 Super Tuesday", "2024-W48 2012 2012-03-06"},
    {"\xC2\xA9"
     "2025 Ledger. A 9/11 memorial. Won 13 of the past two races",
     "2025 2001-09-11"},
    {"Every single day, minutes after the vote. It may still have rained Monday", "P1D PTXM 2025-09-01"},
    {"It could span weeks, saving hours. Aside from Tuesday it rains; future needs", "PXW PTXH 2025-09-02"},
    {"She needs to win in November", "2025-11"},
    {"He had quit in October, sales had fallen in October; he had hoped to leave in October",
     "2024-10 2024-10 2025-10"},
    {"In May, he said he had met her on Aug. 10. He had met him on June 3 and on Aug. 10",
     "2025-05 2024-08-10 2025-06-03 2025-08-10"},
    {"In March 2004 he said they had agreed to leave by July 10 or in August", "2004-03 2004-07-10 2004-08"},
    {"In 1995 the army said it had taken the town on March 3", "1995 1995-03-03"},
    {"In July 2019, the judge said they had until October to pay", "2019-07 2019-10"},
    {"He will appeal after Sunday's race. They may quit after Tuesday's vote. It will act after March's data",
     "2025-08-31 2025-09-02 2025-03"},
    {"Eleven nineties hits, fourteen eighties bands. It fell in the early fifteen twenties", "199 198 152"},
    {"By morning, Monday night's rain had gone", "2025-09-05TMO 2025-09-01TNI"},
    {"At dawn, tonight's rain may end", "2025-09-04TMO 2025-09-04TNI"},
    {"Every day between now and February. Up until the convention in February. He called November's vote a "
     "farce",
     "P1D PRESENT_REF 2026-02 2026-02 2025-11"},
    {"Dinner Friday? Where were you Friday?", "2025-09-05 2025-08-29"},
    {"the week before Christmas, the weekend after Christmas, the weekend before May 4",
     "2025-W51 2025-W52-WE 2025-W17-WE"},
    {"Q3. What is it? In Q3.", "2025-Q3"},
    {"Open 9 a.m. to 5 p.m. daily. Open daily 10 a.m.-6 p.m.; at 8 p.m. Mondays; at 8 p.m.",
     "XXXX-XX-XXT09:00 XXXX-XX-XXT17:00 P1D P1D XXXX-XX-XXT10:00 XXXX-XX-XXT18:00 XXXX-XX-XXT20:00 "
     "XXXX-WXX-1 "
     "2025-09-04T20:00"},
    {"Hours: Monday-Friday, 9am-5pm; open Wednesday through Sunday. It was open Monday to Friday",
     "XXXX-WXX-1 XXXX-WXX-5 XXXX-XX-XXT09:00 XXXX-XX-XXT17:00 XXXX-WXX-3 XXXX-WXX-7 2025-09-01 2025-09-05"},
    {"35-plus hours a week, $20 or more an hour; many second chances in the last week of the race",
     "PT35H P1W PT1H"},
    {"They met over the July 4 weekend, on Labor Day weekend", "2025-W27-WE 2025-W35-WE"},
    {"USA TODAY's poll, at 71-years-old; at 2:30pm on a Monday; weekdays from 6:00 a.m. to 9 a.m.",
     "XXXX-XX-XXT14:30 XXXX-WXX-1 XXXX-XX-XXT06:00 XXXX-XX-XXT09:00"},
    {"It dates as far back as November, and comes as soon as November", "2024-11 2025-11"},
    {"It has taken decades, minutes later; on the weekends; it should last years; Notes on Tea (1792) led, "
     "it fell (1812)",
     "PXDE PTXM XXXX-WXX-WE PXY 1792"},
    {"It will start after the first of the year, at the last minute", "2026-01-01"},
    {"The attacks on September 11, the September 11 Commission", "2001-09-11 2001-09-11"},
    {"On April Fools' Day, Holocaust Remembrance Day, and of the Holocaust", "2025-04-01 2026-01-27"},
    {"Today's game is off, in today's world", "2025-09-04 PRESENT_REF"},
    {"They are trying to regain the Senate in February; they came to regain it in February",
     "2026-02 2025-02"},
    {"Cheap: May offer discounts", ""},
    {NULL, NULL}};

static const struct example in_winter[] = {
    {"He said the show is this weekend. He wanted a deal this weekend. She bought tickets for this weekend",
     "2024-W08-WE 2024-W08-WE 2024-W08-WE"},
    {"It was cold this weekend. A rally this weekend drew 500. This weekend they play Rome. A march this "
     "weekend could draw many",
     "2024-W07-WE 2024-W07-WE 2024-W08-WE 2024-W08-WE"},
    {"June 5, June 19 and June 26; July 3", "2024-06-05 2024-06-19 2024-06-26 2024-07-03"},
    {"this spring, this winter, this fall, last fall", "2024-SP 2023-WI 2024-FA 2023-FA"},
    {"As we move into summer, use nets. They left in the summer. Two summers ago", "2024-SU 2023-SU 2022-SU"},
    {"It was seen on Sept. 11", "2001-09-11"},
    {NULL, NULL},
};

static const struct example without_reference[] = {
    {"65 million years ago, Friday the 13th, on the 15th", "PAST_REF XXXX-XX-13 XXXX-XX-15"},
    {"Friday week, midyear, at midyear, the 2024-25 season", "XXXX-WXX-5 XXXX 2024/2025"},
    {"Friday", "XXXX-WXX-5"},
    {"last week", "XXXX-WXX"},
    {"May", "XXXX-05"},
    {"yesterday morning", "XXXX-XX-XXTMO"},
    {"a year ago", "XXXX"},
    {"next quarter", "XXXX-QX"},
    {"29 February", "XXXX-02-29"},
    {"2024-02-29 10:30:05 and 2024-02-29T10:30+0530", "2024-02-29T10:30:05 2024-02-29T10:30+05:30"},
    {"3/4/2025", "2025-03-04"},
    {"25/4/2025", "2025-04-25"},
    {"3/4/69", "1969-03-04"},
    {"1.2.2025", "2025-02-01"},
    {"'the '90s'", "199"},
    {"twenty-five years", "P25Y"},
    {"two hundred and fifty days", "P250D"},
    {"2,500 years", "P2500Y"},
    {"1.5 hours", "PT1H30M"},
    {"two and a half decades", "P25Y"},
    {"a week or two", "PXW"},
    {"10-15 minutes", "PTXM"},
    {"every Friday night", "XXXX-WXX-5TNI"},
    {"every other month", "P2M"},
    {"15 mar 2025, 15 gen. 2025, 3 ago 2025, 3 set 2025, 4 сент. 2025 г.",
     "2025-03-15 2025-01-15 2025-08-03 2025-09-03 2025-09-04"},
    {"w marcu 2024 roku, в сентябре 2024 года, 4 HAZİRAN 2024", "2024-03 2024-09 2024-06-04"},
    {"9월 4일, 9月4日, 2025년, 2025 年 9 月 4 日, 2025年9月",
     "XXXX-09-04 XXXX-09-04 2025 2025-09-04 2025-09"},
    {"２０２５年９月４日に開催、１２月３日、昭和６４年１月７日", "2025-09-04 2025-12-03 1989-01-07"},
    {"会議は令和7年9月4日に, 平成30年, 民國114年9月", "2025-09-04 2018 2025-09"},
    {"2025-09-04/2025-09-10, 2025-09/2025-11", "2025-09-04 2025-09-10 2025-09 2025-11"},
    {"10年, 9月, 3 set goals, 10 ago, 5 mar the view", ""},
    {"du 1er au 6 mars 2024, vom 4. bis 6. August 2024, del 4 al 6 de marzo de 2024",
     "2024-03-01 2024-03-06 2024-08-04 2024-08-06 2024-03-04 2024-03-06"},
    {NULL, NULL}};

static const struct example nothing[] = {
    {"She scored 24 points in the first quarter", ""},
    {"", ""},
    {"30 February and February 30", ""},
    {"31 April 2025", ""},
    {"29 February 2023, Feb. 29, 2023, 29 Feb. 2023, the 31st of June 2020, June 31st, 2020", ""},
    {"29-Feb-2023, 31-04-2020, 2020/02/30", ""},
    {"31 février 2020, 29 février 2021, 31 de abril de 2020, 30. Februar 2021, 31 Şubat 2020", ""},
    {"2025-02-29", ""},
    {"2025-13-01", ""},
    {"2021-W53-1", ""},
    {"13 p.m. or 25:00", ""},
    {"50/6/2018", ""},
    {"1.5.3 and 192.168.1.10", ""},
    {"$1998, 1998%, 1,998, 0.1998, A1998, 1998x", ""},
    {"aged 44 years old", ""},
    {"may march sun sat wed mon dec", ""},
    {"the fall of Rome", ""},
    {"a quarter of it", ""},
    {"second to none", ""},
    {"up 3% year-on-year and month on month, quarter over quarter", ""},
    {"It is at 17.30 a barrel, at 14.30 percent, at 17.50 per share, between 9.00 and 17.00 metres", ""},
    {"The peso was at 11.25 to the dollar; stocks ended at 17.30; he won 10.30 to 9.20", ""},
    {"He made a birdie on the 15th, on the 15th floor, at the 15th hole", ""},
    {"the people's Daily News, Windows 2000, HR in 3 HR", ""},
    {"Jan Kowal", ""},
    {"Theresa May said, Mrs. May and June Smith, the august senator, a March for Life", ""},
    {"May I go?", ""},
    {"2000 metres, 2000 people, Room 2012, No. 1998, 555-1998, (202) 555 2012", ""},
    {"The Daily Mail and the Weekly Standard", ""},
    {"won 21:15, 21:18, in 2:01:09, John 3:16, x~3am3f", ""},
    {"a total of 1812, fell to 1865, by 1850 points, in 1500 cases, of 1600 members", ""},
    {NULL, NULL}};

/* What "date A, in a text of day B" covers. */
struct span_example {
    const char *text, *begin, *end;
};

static const struct span_example spans[] = {{"late October 2025", "2025-10-21", "2025-10-31"},
                                            {"early 2024", "2024-01-01", "2024-04-30"},
                                            {"mid-February 2023", "2023-02-10", "2023-02-18"},
                                            {"2025-W01", "2024-12-30", "2025-01-05"},
                                            {"the 1990s", "1990-01-01", "1999-12-31"},
                                            {"winter 2023", "2023-12-01", "2024-02-29"},
                                            {"the second half of 2024", "2024-07-01", "2024-12-31"},
                                            {"Q4 2024", "2024-10-01", "2024-12-31"},
                                            {"2024-25 season", "2024-01-01", "2025-12-31"},
                                            {"9999-12-31", "9999-12-31", "9999-12-31"}};

static void write_day(struct day day, char to[40])
{
    snprintf(to, 40, "%04d-%02d-%02d", day.year, day.month, day.day);
}

static void check_spans(struct date_scanner *scanner)
{
    struct date_context context = {0};
    for (size_t i = 0; i < sizeof spans / sizeof *spans; i++) {
        struct date date = {0};
        struct day begin, end;
        char text[40];
        CHECK(date_read(scanner, text_of(spans[i].text), &context, &date));
        CHECK(date_span(&date, &begin, &end));
        write_day(begin, text);
        CHECK_TEXT(text_of(text), spans[i].begin);
        write_day(end, text);
        CHECK_TEXT(text_of(text), spans[i].end);
    }
}

/* Every day of some centuries is the day after the one before, in the calendar and in its weeks. */
static void check_calendar(void)
{
    bool follows = true;
    int weekday = day_weekday((struct day){1899, 12, 31});
    for (struct day day = {1899, 12, 31}; day.year < 2105; day = day_add(day, 1)) {
        int year, week = day_week(day, &year);
        struct day monday = week_begin(year, week);
        follows = follows && day_exists(day) && day_weekday(day) == weekday &&
                  day_number(day) - day_number(monday) == weekday - 1;
        weekday = weekday % 7 + 1;
    }
    CHECK(follows);
    CHECK(day_weekday((struct day){2000, 1, 1}) == 6);
    CHECK(!day_exists((struct day){1900, 2, 29}) && day_exists((struct day){2000, 2, 29}));
    CHECK(day_compare(day_add((struct day){1, 1, 1}, -5), (struct day){1, 1, 1}) == 0);
    CHECK(day_compare(day_add((struct day){9999, 12, 31}, 5), (struct day){9999, 12, 31}) == 0);
    CHECK(day_compare(day_add_months((struct day){2024, 1, 31}, 1), (struct day){2024, 2, 29}) == 0);
    CHECK(day_compare(easter(2025), (struct day){2025, 4, 20}) == 0);
    CHECK(day_compare(easter(1818), (struct day){1818, 3, 22}) == 0);
}

/* Feasts of other calendars, by the days on which they were kept. */
static void check_feasts(void)
{
    const struct {
        struct day is, was;
    } feasts[] = {{hebrew_day(2024, 1, 1), {2024, 10, 3}},
                  {hebrew_day(2023, 1, 10), {2023, 9, 25}},
                  {hebrew_day(2024, 3, 25), {2024, 12, 26}},
                  {hebrew_day(2023, 3, 25), {2023, 12, 8}},
                  {hebrew_day(2024, 6, 14), {2024, 3, 24}},
                  {hebrew_day(2025, 7, 15), {2025, 4, 13}},
                  {hebrew_day(2026, 9, 6), {2026, 5, 22}},
                  {islamic_day(1445, 9, 1), {2024, 3, 11}},
                  {islamic_day(1446, 10, 1), {2025, 3, 31}},
                  {easter_east(2024), {2024, 5, 5}},
                  {easter_east(1998), {1998, 4, 19}},
                  {chinese_new_year(1985), {1985, 2, 20}},
                  {chinese_new_year(2024), {2024, 2, 10}},
                  {diwali(2013), {2013, 11, 3}},
                  {diwali(2025), {2025, 10, 20}}};
    for (size_t i = 0; i < sizeof feasts / sizeof *feasts; i++)
        CHECK(day_compare(feasts[i].is, feasts[i].was) == 0);
    CHECK(islamic_year(2024) == 1445 && !chinese_new_year(1800).year && !diwali(12024).year);
    for (int year = 1900; year < 2100; year++) { /* Passover is Sunday, Tuesday, Thursday or Saturday */
        int weekday = day_weekday(hebrew_day(year, 7, 15));
        CHECK(weekday == 7 || weekday == 2 || weekday == 4 || weekday == 6);
    }
}

static void check_order(void)
{
    bool ambiguous;
    CHECK(date_order(text_of("25/4/2025 and 3/4/2025"), &ambiguous) == 1 && ambiguous);
    CHECK(date_order(text_of("4/25/2025, 4/26/25, 27/4/2025"), &ambiguous) == -1 && !ambiguous);
    CHECK(date_order(text_of("1/2 and/or 123/4/2025 4/4/2025 /"), &ambiguous) == 0 && !ambiguous);
    CHECK(date_order(text_of(""), &ambiguous) == 0 && !ambiguous);
}

/* A word that stands where the tokens' window is moved is read like any other. */
static void check_window(struct date_scanner *scanner)
{
    struct buffer text = {0}, values = {0};
    for (size_t commas = 0; commas < 600; commas++) {
        text.length = 0;
        for (size_t i = 0; i < commas; i++)
            buffer_add_byte(&text, ',');
        buffer_add(&text, text_of(" two and a half years, on Friday, May 3, 2024"));
        buffer_add_byte(&text, '\0');
        values_of(scanner, (struct date_context){0}, text.at, &values);
        CHECK_TEXT(buffer_text(&values), "P2Y6M 2024-05-03");
    }
    buffer_free(&text);
    buffer_free(&values);
}

int main(void)
{
    struct arena arena = {0};
    struct date_scanner *scanner = date_scanner_make(&arena);
    check_examples(scanner, (struct date_context){.reference = reference}, with_reference);
    check_examples(scanner, (struct date_context){.reference = {2024, 2, 20}}, in_winter);
    check_examples(scanner, (struct date_context){0}, without_reference);
    check_examples(scanner, (struct date_context){.reference = reference}, nothing);
    check_examples(scanner, (struct date_context){.day_first = true},
                   (const struct example[]){{"3/4/2025, 4/25/2025", "2025-04-03 2025-04-25"}, {NULL, NULL}});
    check_spans(scanner);
    check_calendar();
    check_feasts();
    check_order();
    check_window(scanner);
    arena_free(&arena);
    return check_end();
}
