-- words are found without any mark: also of the letters of Ê-đê, Gia-rai and Ba-na, which Unicode does not compose ("ksor" finds
-- "Ksơ̆r", "y bham" finds "Y Ƀhăm"); a soft hyphen or a joiner splits no word. Java's platform.Folded says the same.
create function folded(words text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(
        lower(translate(
            regexp_replace(
                normalize(words, nfd),
                u&'[\0300-\036F\1AB0-\1AFF\1DC0-\1DFF\20D0-\20FF\FE20-\FE2F\00AD\200B-\200F\202A-\202E\2060-\2064\FEFF]',
                '', 'g'),
            'ĐđÐðƉɖƊɗɃƀƁɓŁłØøĦħŦŧƗɨıɄʉǤǥ',
            'ddddddddbbbblloohhttiiiuugg')),
        '[^a-z0-9]', ' ', 'g');

-- numbers that an agency gives one after another within a day or a year, counted in the transaction that gives them
create table number_series (
    name   text not null,
    agency text not null,
    period text not null,
    last   integer not null,
    primary key (name, agency, period)
);
