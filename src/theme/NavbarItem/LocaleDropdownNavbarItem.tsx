import { translate } from '@docusaurus/Translate';
import { useHistorySelector } from '@docusaurus/theme-common';
import { useAlternatePageUtils } from '@docusaurus/theme-common/internal';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import IconLanguage from '@theme/Icon/Language';
import DropdownNavbarItem from '@theme/NavbarItem/DropdownNavbarItem';
import type { Props } from '@theme/NavbarItem/LocaleDropdownNavbarItem';
import type { MouseEvent, PointerEvent, ReactNode } from 'react';
import { nearestHeading } from '../../components/language-menu/nearest-heading.ts';
import styles from './styles.module.css';

/** Points the link at the heading that the reader has scrolled to: ids are the same in every language. */
function keepHeading(event: MouseEvent<HTMLAnchorElement> | PointerEvent<HTMLAnchorElement>): void {
  event.currentTarget.hash = nearestHeading(document, window.location.hash) ?? '';
}

/** The language menu: leads to the same page, query and heading in another language. */
export default function LocaleDropdownNavbarItem(props: Props): ReactNode {
  const { mobile = false, dropdownItemsBefore, dropdownItemsAfter, queryString: _, ...rest } = props;
  const { currentLocale, locales, localeConfigs } = useDocusaurusContext().i18n;
  const { createUrl } = useAlternatePageUtils();
  const search = useHistorySelector((history) => history.location.search);
  const hash = useHistorySelector((history) => history.location.hash);
  const active = mobile ? 'menu__link--active' : 'dropdown__link--active';
  const items = locales.map((locale) => ({
    label: localeConfigs[locale]?.label ?? locale,
    lang: localeConfigs[locale]?.htmlLang ?? locale,
    // Another language is another build: the browser must load it, the router must not.
    to: `pathname://${createUrl({ locale, fullyQualified: false })}${search}${hash}`,
    target: '_self',
    autoAddBaseUrl: false,
    className: locale === currentLocale ? active : '',
    'aria-current': locale === currentLocale ? ('true' as const) : undefined,
    // Before the click too: a middle click and the menu of the right button read the address by then.
    onPointerDown: keepHeading,
    onClick: keepHeading,
  }));
  const languages = translate({
    id: 'theme.navbar.mobileLanguageDropdown.label',
    message: 'Languages',
    description: 'The label for the mobile language switcher dropdown',
  });
  return (
    <DropdownNavbarItem
      {...rest}
      mobile={mobile}
      label={
        <>
          <IconLanguage className={styles.icon} />
          {mobile ? languages : localeConfigs[currentLocale]?.label}
        </>
      }
      items={[...dropdownItemsBefore, ...items, ...dropdownItemsAfter]}
    />
  );
}
