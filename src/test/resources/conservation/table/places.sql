SELECT label_en, latitude, longitude FROM read_csv(${1}, all_varchar = true) WHERE abs(latitude::DECIMAL(9, 4)) <= 90
