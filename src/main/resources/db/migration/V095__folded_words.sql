-- Words are found without any mark: also of the letters of Ê-đê, Gia-rai and Ba-na, which Unicode does not compose ("ksor" finds
-- "Ksơ̆r", "y bham" finds "Y Ƀhăm"); a soft hyphen or a joiner splits no word. Java's platform.Folded says the same.
create or replace function folded(words text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(
        lower(translate(
            regexp_replace(
                normalize(words, nfd),
                U&'[\0300-\036F\1AB0-\1AFF\1DC0-\1DFF\20D0-\20FF\FE20-\FE2F\00AD\200B-\200F\202A-\202E\2060-\2064\FEFF]',
                '', 'g'),
            'ĐđÐðƉɖƊɗɃƀƁɓŁłØøĦħŦŧƗɨıɄʉǤǥ',
            'ddddddddbbbblloohhttiiiuugg')),
        '[^a-z0-9]', ' ', 'g');

-- what was folded the old way is folded anew
alter table dossier alter column words set expression as (
    to_tsvector('simple', folded(
        coalesce(dossier_number, '') || ' ' || coalesce(filing_reference, '') || ' ' || title || ' ' || filer_name
            || ' ' || contact_name || ' ' || contact_phone)));
alter table nominee alter column words set expression as (
    to_tsvector('simple', folded(
        name || ' ' || personal_id || ' ' || tax_code || ' ' || position || ' ' || workplace)));
alter table organisation alter column words set expression as (to_tsvector('simple', folded(name)));
alter table attachment alter column words set expression as (
    to_tsvector('simple', folded(left(text_content, 100000))));
