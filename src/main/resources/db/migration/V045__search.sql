-- what an officer finds a dossier by, kept by the database itself beside what it is made from

-- small letters and digits without marks, so that "nguyen van an" finds "Nguyễn Văn Ân"; one character for each of the NFC form
create function folded(words text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(
        lower(translate(
            normalize(words, nfc),
            'ÀÁÃẢẠÂẦẤẪẨẬĂẰẮẴẲẶÈÉẼẺẸÊỀẾỄỂỆÌÍĨỈỊÒÓÕỎỌÔỒỐỖỔỘƠỜỚỠỞỢÙÚŨỦỤƯỪỨỮỬỰỲÝỸỶỴĐ'
                || 'àáãảạâầấẫẩậăằắẵẳặèéẽẻẹêềếễểệìíĩỉịòóõỏọôồốỗổộơờớỡởợùúũủụưừứữửựỳýỹỷỵđ',
            'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd'
                || 'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd')),
        '[^a-z0-9]', ' ', 'g');

alter table dossier add column words tsvector generated always as (
    to_tsvector('simple', folded(
        coalesce(dossier_number, '') || ' ' || coalesce(filing_reference, '') || ' ' || title || ' ' || filer_name
            || ' ' || contact_name || ' ' || contact_phone))) stored;
create index dossier_words on dossier using gin (words);
create index dossier_organisation on dossier (organisation);
create index dossier_filed on dossier (agency, filed_at desc) where state <> 'DRAFT';

alter table nominee add column words tsvector generated always as (
    to_tsvector('simple', folded(
        name || ' ' || personal_id || ' ' || tax_code || ' ' || position || ' ' || workplace))) stored;
create index nominee_words on nominee using gin (words);

alter table organisation add column words tsvector generated always as (to_tsvector('simple', folded(name))) stored;

-- a paper's text is cut at 100,000 characters when it is read out, far below what a tsvector holds
alter table attachment add column words tsvector generated always as (
    to_tsvector('simple', folded(left(text_content, 100000)))) stored;
create index attachment_words on attachment using gin (words);
