import { Text, View } from '@tarojs/components';
import { searchAddress } from '../content/addresses';
import { openPage } from '../platform/navigation';
import { useWords } from '../words/use-words';
import { Tap } from './tap';

/** Looks like a search box and leads to the search page, where the keyboard opens at once. */
export const SearchEntry = () => {
  const { search } = useWords();
  return (
    <Tap
      className="search-entry"
      label={search.placeholder}
      onTap={() => void openPage(searchAddress())}
    >
      <View className="search-sign" aria-hidden />
      <Text>{search.placeholder}</Text>
    </Tap>
  );
};
