//! Choices that look random and are the same in every run.

/// Dice that fall as their name says.
#[derive(Debug, Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    /// Dice of this name (FNV-1a of it).
    pub(crate) fn named(name: &str) -> Self {
        Self(name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
    }

    /// The next number, 0 to `sides` − 1 (SplitMix64).
    pub(crate) const fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % if sides == 0 { 1 } else { sides }
    }

    /// One of the choices; the default of the type when there are none.
    pub(crate) fn pick<T: Copy + Default>(&mut self, choices: &[T]) -> T {
        let at = self.roll(choices.len() as u64) as usize;
        choices.get(at).copied().unwrap_or_default()
    }

    /// Whether something happens that happens `per_mille` times in a thousand.
    pub(crate) const fn happens(&mut self, per_mille: u64) -> bool {
        self.roll(1_000) < per_mille
    }
}
